package kompass.keeping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kompass.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// The whole application with a demo town that the tests of keeping change, and share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of KeepingTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@interface KeepingTest {}

package kompass.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kompass.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/// The whole application with the demo town on a port of its own. Each class of tests starts with
/// the town as it arrived and takes its changes along: other tests share an application, and with
/// it its town.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.town=of SettingsTests")
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@interface SettingsTest {}

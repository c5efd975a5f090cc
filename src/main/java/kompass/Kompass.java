package kompass;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The start of the one process that serves one municipality. Two modules may use the same noun, so
/// beans are named by their whole class names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Kompass {
    public static void main(String[] arguments) {
        SpringApplication.run(Kompass.class, arguments);
    }
}

package kompass;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The start of the one process that serves one municipality.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Kompass {
    public static void main(String[] arguments) {
        SpringApplication.run(Kompass.class, arguments);
    }
}

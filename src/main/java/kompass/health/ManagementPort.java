package kompass.health;

import java.util.Map;
import kompass.database.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Health and metrics have a port of their own on this machine (`KOMPASS_MANAGEMENT_PORT`), or
/// none. Never the port that everybody reaches: Spring would take that one where nothing is set.
public final class ManagementPort implements EnvironmentPostProcessor {

    private static final String SETTING = "KOMPASS_MANAGEMENT_PORT";
    private static final String PROPERTY = "management.server.port";
    private static final String OFF = "-1";

    /// Made by Spring, which finds it in `spring.factories`.
    public ManagementPort() {}

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var set = environment.getProperty("kompass.management.port", "").strip();
        var port = set.isEmpty() ? OFF : set;
        if (!port.matches("-1|[0-9]{1,5}")
                || (!port.equals("0") && port.equals(environment.getProperty("server.port"))))
            throw new CannotStart(
                    SETTING + " is no port of its own: " + set,
                    "Set it to a port that nothing else uses, such as 8081, or remove it.");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("management port", Map.of(PROPERTY, port)));
    }
}

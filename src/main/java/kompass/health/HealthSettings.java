package kompass.health;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// `KOMPASS_CLAMD`: where the virus scanner listens (`localhost:3310`); empty without one.
@ConfigurationProperties("kompass.health")
record HealthSettings(String clamd) {}

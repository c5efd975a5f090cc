package kompass.factors;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// `passwordRounds` is the cost of bcrypt, as a power of two.
@ConfigurationProperties("kompass.sign-in")
record PasswordSettings(int passwordRounds) {}

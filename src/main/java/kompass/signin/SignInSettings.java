package kompass.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long a sign-in lasts: `idle` after the last page, `longest` in any case. `passwordRounds` is
/// the cost of bcrypt, as a power of two.
@ConfigurationProperties("kompass.sign-in")
record SignInSettings(Duration idle, Duration longest, int passwordRounds) {}

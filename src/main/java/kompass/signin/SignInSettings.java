package kompass.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long a sign-in lasts: `idle` after the last page, `longest` in any case.
@ConfigurationProperties("kompass.sign-in")
record SignInSettings(Duration idle, Duration longest) {}

/// How staff sign in and stay signed in: doors, links, sessions that every node knows, throttling,
/// the own account. Everything below `/staff` lies behind it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "languages", "factors", "mail", "people", "site"})
package kompass.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

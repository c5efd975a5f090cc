/// What proves who somebody of the staff is: passwords, passkeys, codes of an app, recovery codes.
/// Knows no pages and no sessions.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages", "people", "print", "site"})
package kompass.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

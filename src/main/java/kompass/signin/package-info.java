/// How staff sign in and stay signed in: passwords, second factors, sessions that every node knows,
/// invitations. Everything below `/staff` lies behind it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "languages", "mail", "people", "print", "site"})
package kompass.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

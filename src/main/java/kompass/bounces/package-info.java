/// Reads the mailbox that reports about our letters come back to (DSN, RFC 3464), and says which
/// letters could not be delivered. Off until a mailbox is configured.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "mail"})
package kompass.bounces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

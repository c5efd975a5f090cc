/// Letters waiting to be sent, and the courier. Knows recipients and protection, no requests.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages"})
package kompass.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

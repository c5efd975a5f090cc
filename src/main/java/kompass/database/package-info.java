/// PostgreSQL, embedded or external; the vault that seals what is personal; announcements between
/// nodes. Shared with all, uses nobody.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kompass.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

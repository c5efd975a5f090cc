/// The languages on offer, and every translatable segment with its places and translations. Shared
/// with all; uses the database.
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package kompass.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

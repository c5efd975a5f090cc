/// The staff rooms in which the town itself is set: its data, its languages, its catalogues.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "directory", "languages", "mail", "people", "site"})
package kompass.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

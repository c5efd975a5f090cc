/// Whether Kompass is well: what it needs, looked at in the background and said in words that an
/// administrator can act on; the same for machines on a port of its own.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bounces",
            "database",
            "directory",
            "languages",
            "mail",
            "people",
            "site"
        })
package kompass.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

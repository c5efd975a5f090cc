/// Where an office collects what was sent to it by link, and says that something has arrived:
/// German pages without a login. No link opens anything by itself, and no GET changes anything.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "languages",
            "delivery",
            "requests",
            "directory",
            "papers",
            "mail",
            "site"
        })
package kompass.pickup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

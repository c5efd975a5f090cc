/// Somebody is told when a request does not get through: the office is reminded, the municipality's
/// alarm contacts get a digest, and a staff page shows the same without any mail.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "languages",
            "delivery",
            "requests",
            "directory",
            "mail",
            "people",
            "site"
        })
package kompass.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Staff see beforehand what others will see: the form of a concern as newcomers walk it, and the
/// letter as an office gets it. Nothing of it is stored.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "languages",
            "directory",
            "questions",
            "requests",
            "delivery",
            "keeping",
            "mail",
            "people",
            "site"
        })
package kompass.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// A request becomes letters to the institution: composed in German, protected, sent, told to the
/// story.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "languages",
            "requests",
            "questions",
            "directory",
            "papers",
            "print",
            "mail",
            "site"
        })
package kompass.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

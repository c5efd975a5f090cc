/// What a newcomer asks: draft, questions, uploads, receipt, story, status page.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "languages",
            "directory",
            "papers",
            "print",
            "questions",
            "site"
        })
package kompass.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Where editors write: the tree of areas and articles, drafts by blocks, publication, what a
/// change means for the translations, and what is due to be looked at again.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "languages",
            "content",
            "directory",
            "mail",
            "people",
            "site"
        })
package kompass.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

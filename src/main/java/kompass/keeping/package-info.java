/// The rooms in which staff keep institutions, concerns and papers: lists, forms, what does not go
/// together, and what still needs what somebody wants to remove.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "languages",
            "directory",
            "content",
            "requests",
            "delivery",
            "mail",
            "people",
            "site"
        })
package kompass.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

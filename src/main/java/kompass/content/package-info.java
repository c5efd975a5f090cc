/// Life areas and articles: written, published, read.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages", "directory", "print", "site"})
package kompass.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

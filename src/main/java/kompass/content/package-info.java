/// Life areas, articles, words of office German, the checklist: written, published, read; and what
/// readers think of them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "languages", "directory", "people", "print", "site"})
package kompass.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

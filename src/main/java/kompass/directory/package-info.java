/// Institutions (hours, mailbox, mode, limit, lead time) and concerns with the details and papers
/// each asks for.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages", "people", "site"})
package kompass.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The questions of a request, one a screen: which of them a concern asks, what they accept, what
/// was answered as typed values.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages", "directory", "papers", "site"})
package kompass.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

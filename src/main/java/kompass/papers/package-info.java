/// From photo to page to one clean PDF a paper; the upload store.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "imaging", "languages"})
package kompass.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

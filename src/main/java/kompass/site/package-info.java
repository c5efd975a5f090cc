/// The frame of every page: layout, form parts, errors, headers, the town's own data, published
/// pages.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages"})
package kompass.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

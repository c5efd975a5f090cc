/// Archives in and out: reads the demo municipality's files into the running town.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages", "content", "directory", "site"})
package kompass.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Text in any script becomes a PDF or a picture; QR codes.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages"})
package kompass.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

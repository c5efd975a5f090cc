/// Pictures of papers, from decoded pixels to a page as a scanner would have made it: the sheet
/// found and straightened, light and contrast evened out, its legibility measured. Pure computing;
/// uses no other module.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kompass.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

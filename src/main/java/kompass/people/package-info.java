/// The staff who sign in, their roles, and the frame that every staff room stands in: who may enter
/// where, what was changed by whom, what is kept for later, and how two people who edit at once get
/// along.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages", "mail", "site"})
package kompass.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

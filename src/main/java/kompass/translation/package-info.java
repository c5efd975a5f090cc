/// The workbench of those who translate: what is missing in a language, sentence by sentence, with
/// what the translation memory proposes. The texts themselves are kept by `languages`.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "languages", "mail", "people", "site"})
package kompass.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package kompass.site;

import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;

/// A module's public pages: the same for everybody who reads the same language, without a person,
/// token or form value in them. A bean of this type is all it takes to publish.
public interface PageSource {

    /// The paths offered, without the language: empty for home, `/wohnen/anmeldung`.
    Collection<String> paths(Language language);

    /// One of these pages, or null when there is none (any more).
    @Nullable JteModel render(Language language, String path);
}

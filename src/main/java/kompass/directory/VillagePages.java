package kompass.directory;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.List;
import kompass.languages.Language;
import kompass.site.Frame;
import kompass.site.PageSource;
import kompass.site.Town.Village;
import kompass.site.Towns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `/{language}/institutions/in/{village}`: who is there for the people of one village, those that
/// stand in it or serve it alone before those that serve all of the town.
@Component
class VillagePages implements PageSource {

    private static final String FOLDER = "/institutions/in/";

    private final Frame frame;
    private final Templates templates;
    private final Towns towns;
    private final Institutions institutions;

    VillagePages(Frame frame, Templates templates, Towns towns, Institutions institutions) {
        this.frame = frame;
        this.templates = templates;
        this.towns = towns;
        this.institutions = institutions;
    }

    @Override
    public Collection<String> paths(Language language) {
        return towns.town().villages().stream().map(it -> FOLDER + it.slug()).toList();
    }

    @Override
    public @Nullable JteModel render(Language language, String path) {
        return towns.town().villages().stream()
                .filter(it -> path.equals(FOLDER + it.slug()))
                .findFirst()
                .map(village -> page(language, path, village))
                .orElse(null);
    }

    private JteModel page(Language language, String path, Village village) {
        var page = frame.page(language, path, "directory.institutions");
        var serving = institutions.listed().stream().filter(it -> it.serves(village)).toList();
        return templates.directoryVillage(
                page, village, of(serving, village, true), of(serving, village, false));
    }

    private static List<Institution> of(
            List<Institution> serving, Village village, boolean itsOwn) {
        return serving.stream().filter(it -> it.isOf(village) == itsOwn).toList();
    }
}

package kompass.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Stream.concat;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.site.Frame;
import kompass.site.Page;
import kompass.site.PageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `/{language}/institutions` and below it a page for each institution.
@Component
class InstitutionPages implements PageSource {

    private static final String ALL = "/institutions";

    private final Clock clock;
    private final Frame frame;
    private final Templates templates;
    private final Languages languages;
    private final Institutions institutions;
    private final Concerns concerns;

    InstitutionPages(
            Frame frame,
            Templates templates,
            Languages languages,
            Institutions institutions,
            Concerns concerns,
            Clock clock) {
        this.clock = clock;
        this.frame = frame;
        this.templates = templates;
        this.languages = languages;
        this.institutions = institutions;
        this.concerns = concerns;
    }

    @Override
    public Collection<String> paths(Language language) {
        return concat(Stream.of(ALL), institutions.listed().stream().map(InstitutionPages::path))
                .toList();
    }

    @Override
    public @Nullable JteModel render(Language language, String path) {
        if (path.equals(ALL))
            return templates.directoryInstitutions(
                    frame.page(language, path, "directory.institutions"), byKind());
        return institutions.listed().stream()
                .filter(institution -> path(institution).equals(path))
                .findFirst()
                .map(institution -> page(language, institution))
                .orElse(null);
    }

    private Map<Institution.Kind, List<Institution>> byKind() {
        return institutions.listed().stream()
                .collect(
                        groupingBy(
                                Institution::kind,
                                () -> new EnumMap<>(Institution.Kind.class),
                                toList()));
    }

    private JteModel page(Language language, Institution institution) {
        var page = frame(language, institution);
        return templates.directoryInstitution(
                page,
                Plate.of(institution, page.w(), languages, LocalDate.now(clock)),
                concerns.of(institution));
    }

    /// Tabs and the history do not name it where the reader may be watched.
    private Page frame(Language language, Institution institution) {
        var named = frame.pageOf(language, path(institution), institution.name());
        return named.endangered()
                ? frame.page(language, path(institution), "directory.institutions")
                : named;
    }

    private static String path(Institution institution) {
        return ALL + "/" + institution.slug();
    }
}

package kompass.content;

import static java.util.stream.Stream.concat;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.site.Frame;
import kompass.site.PageSource;
import kompass.site.Towns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The guide: home with the areas of life, a page for each area and each article, and who helps in
/// which area.
@Component
public class GuidePages implements PageSource {

    private static final String HOME = "";
    private static final String INSTITUTIONS = "/institutions/areas";

    private final Frame frame;
    private final Templates templates;
    private final Dictionary dictionary;
    private final Towns towns;
    private final Areas areas;
    private final Articles articles;
    private final Institutions institutions;
    private final ArticlePages articlePages;
    private final TermPages terms;
    private final Checklists checklists;

    GuidePages(
            Frame frame,
            Templates templates,
            Dictionary dictionary,
            Towns towns,
            Areas areas,
            Articles articles,
            Institutions institutions,
            ArticlePages articlePages,
            TermPages terms,
            Checklists checklists) {
        this.frame = frame;
        this.templates = templates;
        this.dictionary = dictionary;
        this.towns = towns;
        this.areas = areas;
        this.articles = articles;
        this.institutions = institutions;
        this.articlePages = articlePages;
        this.terms = terms;
        this.checklists = checklists;
    }

    @Override
    public Collection<String> paths(Language language) {
        return concat(
                        Stream.of(HOME, INSTITUTIONS),
                        concat(
                                areas.all().stream().map(Area::path),
                                articles.all().stream().map(Article::path)))
                .toList();
    }

    @Override
    public @Nullable JteModel render(Language language, String path) {
        if (path.equals(HOME)) return home(language);
        if (path.equals(INSTITUTIONS)) return institutions(language);
        return areas.all().stream()
                .filter(area -> path.equals(area.path()))
                .findFirst()
                .map(area -> area(language, area))
                .or(() -> article(language, path))
                .orElse(null);
    }

    private JteModel home(Language language) {
        var title = dictionary.words(language).plain("content.home");
        return templates.contentHome(
                frame.page(language, HOME, title, true),
                areas.all(),
                checklists.checklist().situations().isEmpty(),
                terms.areThere());
    }

    private JteModel institutions(Language language) {
        var helping = new LinkedHashMap<Area, List<Institution>>();
        for (var area : areas.all()) helping.put(area, helping(area, articles.of(area)));
        var page = frame.page(language, INSTITUTIONS, "directory.byArea");
        return templates.contentInstitutionsByArea(page, helping);
    }

    /// The page of an area, published or not yet.
    public JteModel area(Language language, Area area) {
        var inArea = articles.of(area);
        return templates.contentArea(
                frame.pageOf(language, area.path(), area.title()),
                area,
                inArea,
                asked(inArea),
                helping(area, inArea));
    }

    /// What the articles lead to, but for the first talk, which every area ends with.
    private List<Concern> asked(List<Article> inArea) {
        return inArea.stream()
                .map(articlePages::concern)
                .filter(Concern::listed)
                .filter(concern -> !concern.slug().equals(towns.town().firstTalk()))
                .distinct()
                .toList();
    }

    /// Who is named by the area itself, then whoever its articles name.
    private List<Institution> helping(Area area, List<Article> inArea) {
        return concat(area.institutions().stream(), inArea.stream().map(Article::institution))
                .distinct()
                .map(institutions::find)
                .flatMap(Optional::stream)
                .filter(Institution::listed)
                .toList();
    }

    private Optional<JteModel> article(Language language, String path) {
        return articles.all().stream()
                .filter(article -> path.equals(article.path()))
                .findFirst()
                .flatMap(article -> articlePages.page(language, article));
    }
}

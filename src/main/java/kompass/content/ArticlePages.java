package kompass.content;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.directory.Plate;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.site.Frame;
import org.springframework.stereotype.Component;

/// The page of an article in any language, published or about to be.
@Component
public class ArticlePages {

    private final Clock clock;
    private final Frame frame;
    private final Templates templates;
    private final Languages languages;
    private final Areas areas;
    private final Institutions institutions;
    private final Concerns concerns;
    private final PaperCatalogue papers;
    private final TermPages terms;
    private final Media media;

    ArticlePages(
            Frame frame,
            Templates templates,
            Languages languages,
            Areas areas,
            Institutions institutions,
            Concerns concerns,
            PaperCatalogue papers,
            TermPages terms,
            Media media,
            Clock clock) {
        this.clock = clock;
        this.frame = frame;
        this.templates = templates;
        this.languages = languages;
        this.areas = areas;
        this.institutions = institutions;
        this.concerns = concerns;
        this.papers = papers;
        this.terms = terms;
        this.media = media;
    }

    /// Empty where its area is not there.
    public Optional<JteModel> page(Language language, Article article) {
        return areas.find(article.area()).map(area -> page(language, article, area));
    }

    /// Tabs and the history name the area alone where the reader may be watched.
    private JteModel page(Language language, Article article, Area area) {
        var title = article.quickExit() ? area.title() : article.title();
        var page = frame.pageOf(language, article.path(), title);
        return templates.contentArticle(
                page,
                new Reading(
                        article,
                        area,
                        plate(institution(article), page.w()),
                        concern(article),
                        terms.links(article.path()),
                        this));
    }

    ToBring toBring(Block.Bring bring) {
        return ToBring.of(bring, papers);
    }

    /// Empty where the institution is gone or not shown.
    Optional<Plate> plate(Block.Office office, Words w) {
        return institutions
                .find(office.institution())
                .filter(Institution::listed)
                .map(institution -> plate(institution, w));
    }

    /// Empty where the concern is gone or not shown.
    Optional<Concern> concern(Block.Request request) {
        return concerns.find(request.concern()).filter(Concern::listed);
    }

    Optional<Medium> medium(UUID id) {
        return media.find(id);
    }

    private Plate plate(Institution institution, Words w) {
        return Plate.of(institution, w, languages, LocalDate.now(clock));
    }

    private Institution institution(Article article) {
        return institutions
                .find(article.institution())
                .orElseThrow(() -> nobody(article, article.institution()));
    }

    /// Where its signpost leads.
    Concern concern(Article article) {
        return concerns.find(article.concern())
                .orElseThrow(() -> nobody(article, article.concern()));
    }

    private static IllegalStateException nobody(Article article, String slug) {
        return new IllegalStateException(
                article.path() + " names " + slug + ", which is not there");
    }
}

package kompass.exchange;

import java.util.function.Function;
import kompass.content.Areas;
import kompass.content.Articles;
import kompass.content.Checklists;
import kompass.content.Media;
import kompass.content.MediumRefused;
import kompass.content.Terms;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.directory.ReplyPhrases;
import kompass.languages.Languages;
import kompass.languages.Translations;
import kompass.site.Towns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an archive into the running town. What is there under the same slug is replaced, the rest
/// stays.
@Component
class Import {

    private final Languages languages;
    private final Translations translations;
    private final Towns towns;
    private final PaperCatalogue papers;
    private final ReplyPhrases phrases;
    private final Institutions institutions;
    private final Concerns concerns;
    private final Areas areas;
    private final Articles articles;
    private final Media media;
    private final Terms terms;
    private final Checklists checklists;

    Import(
            Languages languages,
            Translations translations,
            Towns towns,
            PaperCatalogue papers,
            ReplyPhrases phrases,
            Institutions institutions,
            Concerns concerns,
            Areas areas,
            Articles articles,
            Media media,
            Terms terms,
            Checklists checklists) {
        this.languages = languages;
        this.translations = translations;
        this.towns = towns;
        this.papers = papers;
        this.phrases = phrases;
        this.institutions = institutions;
        this.concerns = concerns;
        this.areas = areas;
        this.articles = articles;
        this.media = media;
        this.terms = terms;
        this.checklists = checklists;
    }

    @Transactional
    void take(Archive archive, Function<String, byte[]> bytes) {
        archive.languages().forEach(languages::put);
        towns.put(archive.town());
        archive.papers().forEach(papers::put);
        archive.phrases().forEach(phrases::put);
        archive.institutions().forEach(institutions::put);
        archive.concerns().forEach(concerns::put);
        archive.areas().forEach(areas::put);
        archive.media().forEach(medium -> take(medium, bytes.apply(medium.path())));
        archive.articles().forEach(articles::put);
        archive.moved().forEach(articles::leadOn);
        archive.terms().forEach(terms::put);
        checklists.put(archive.checklist());
        translations.translate(archive.translations());
    }

    private void take(ArchivedMedium medium, byte[] bytes) {
        try {
            media.add(medium.id(), medium.kind(), medium.path().replaceAll(".*/", ""), bytes);
        } catch (MediumRefused refused) {
            throw new Misread(medium.path(), "", new IllegalArgumentException(refused));
        }
    }
}

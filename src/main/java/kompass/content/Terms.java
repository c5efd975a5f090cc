package kompass.content;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kompass.database.Announcements;
import kompass.database.Remembered;
import kompass.languages.Place;
import kompass.languages.Translations;
import kompass.site.PublishedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The words of office German, in the order of the German alphabet.
@Repository
public class Terms {

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PublishedPages publishedPages;
    private final Remembered<List<Term>> terms;

    Terms(
            JdbcClient jdbc,
            Announcements announcements,
            Translations translations,
            PublishedPages publishedPages) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.publishedPages = publishedPages;
        this.terms = new Remembered<>(announcements, "terms", this::load);
    }

    public List<Term> all() {
        return terms.get();
    }

    public Optional<Term> find(String slug) {
        return all().stream().filter(term -> term.slug().equals(slug)).findFirst();
    }

    @Transactional
    public void put(Term term) {
        jdbc.sql(
                        """
                        INSERT INTO content.term (slug, term, also, explanation, text, article, concern)
                        VALUES (:slug, :term, :also, :explanation, :text, :article, :concern)
                            ON CONFLICT (slug) DO UPDATE
                           SET term = excluded.term,
                               also = excluded.also,
                               explanation = excluded.explanation,
                               text = excluded.text,
                               article = excluded.article,
                               concern = excluded.concern
                        """)
                .param("slug", term.slug())
                .param("term", term.term())
                .param("also", term.also().toArray(String[]::new))
                .param("explanation", term.explanation())
                .param("text", term.text())
                .param("article", term.article())
                .param("concern", term.concern())
                .update();
        translations.keep(place(term.slug()), term.german());
        terms.changed();
        publishedPages.invalidate();
    }

    /// Nobody finds it any more.
    @Transactional
    public void remove(String slug) {
        jdbc.sql("DELETE FROM content.term WHERE slug = :slug").param("slug", slug).update();
        translations.keep(place(slug), List.of());
        terms.changed();
        publishedPages.invalidate();
    }

    public static Place place(String slug) {
        return new Place("content", "term/" + slug);
    }

    private List<Term> load() {
        return jdbc
                .sql("SELECT * FROM content.term")
                .query((row, number) ->
                        new Term(
                                row.getString("slug"),
                                row.getString("term"),
                                List.of((String[]) row.getArray("also").getArray()),
                                row.getString("explanation"),
                                row.getString("text"),
                                row.getString("article"),
                                row.getString("concern")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Term::term, Collator.getInstance(Locale.GERMAN)))
                .toList();
    }
}

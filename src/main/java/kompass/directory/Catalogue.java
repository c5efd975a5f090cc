package kompass.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import kompass.database.Announcements;
import kompass.database.Remembered;
import kompass.site.PublishedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole directory in memory: a town has few dozen institutions and concerns, and every page
/// asks for some of them. One whole, so that no concern ever speaks of an older institution.
@Component
class Catalogue {

    record Contents(
            SequencedMap<String, Institution> institutions,
            SequencedMap<String, Paper> papers,
            SequencedMap<String, Concern> concerns) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final PublishedPages publishedPages;
    private final Remembered<Contents> contents;

    Catalogue(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Announcements announcements,
            PublishedPages publishedPages) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.publishedPages = publishedPages;
        this.contents =
                new Remembered<>(announcements, "directory", () -> reading.execute(_ -> load()));
    }

    Contents contents() {
        return contents.get();
    }

    /// To be called in the transaction that changed something.
    void changed() {
        contents.changed();
        publishedPages.invalidate();
    }

    private Contents load() {
        var institutions = bySlug(new InstitutionRows(jdbc).all(), Institution::slug);
        var papers = bySlug(PaperCatalogue.rows(jdbc), Paper::slug);
        var concerns = bySlug(new ConcernRows(jdbc, institutions, papers).all(), Concern::slug);
        return new Contents(institutions, papers, concerns);
    }

    private static <T> SequencedMap<String, T> bySlug(List<T> rows, Function<T, String> slug) {
        var bySlug = new LinkedHashMap<String, T>();
        for (var row : rows) bySlug.put(slug.apply(row), row);
        return bySlug;
    }
}

package kompass.exchange;

import kompass.database.Installation;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills a demo database at its first start, before the first page is served. Of several nodes that
/// start at once on one database only the first one does it.
@Component
class DemoStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Installation installation;
    private final Languages languages;
    private final Import arrival;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoStart(
            Installation installation,
            Languages languages,
            Import arrival,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.installation = installation;
        this.languages = languages;
        this.arrival = arrival;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (installation.demo() && isEmpty()) transaction.executeWithoutResult(_ -> fill());
    }

    private void fill() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('kompass.exchange.demo'))")
                .query((row, number) -> number)
                .single();
        if (!isEmpty()) return;
        var archive = Archive.read(DemoTown.files());
        arrival.take(archive, DemoTown::bytes);
        LOG.info(
                "The demo municipality has arrived: {} articles, {} translations.",
                archive.articles().size(),
                archive.translations().size());
    }

    /// A new database knows German and nothing else.
    private boolean isEmpty() {
        return languages.all().stream().allMatch(Language::isGerman);
    }
}

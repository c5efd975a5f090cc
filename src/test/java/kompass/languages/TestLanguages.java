package kompass.languages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kompass.database.Announcements;
import kompass.database.TestDatabase;

/// The languages module on a test's database, without Spring around it. Transactions are the test's
/// own affair.
public final class TestLanguages implements AutoCloseable {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T13:30:00Z"), ZoneId.of("Europe/Berlin"));

    private final List<Object> events = new ArrayList<>();
    private final Announcements announcements;
    private final Changes changes;
    private final Languages languages;
    private final Dictionary dictionary;
    private final Translations translations;
    private final InterfaceWords interfaceWords;

    private TestLanguages(TestDatabase database, WordFiles files) {
        var jdbc = database.jdbc();
        this.announcements = Announcements.on(database.dataSource());
        this.changes = new Changes(announcements, events::add);
        var memory = new TranslationMemory(jdbc, changes);
        var vocabulary = new Vocabulary(files, memory);
        var segments = new Segments(jdbc);
        this.languages = new Languages(jdbc, segments, vocabulary, changes);
        this.dictionary = new Lexicon(vocabulary, memory, languages, CLOCK);
        this.translations = new Translations(jdbc, segments, changes, CLOCK);
        this.interfaceWords =
                new InterfaceWords(
                        jdbc,
                        vocabulary,
                        segments,
                        translations,
                        new Shipped(jdbc, segments),
                        changes);
    }

    /// With the interface words that ship.
    public static TestLanguages on(TestDatabase database) {
        return on(database, WordFiles.shipped());
    }

    static TestLanguages on(TestDatabase database, WordFiles files) {
        return new TestLanguages(database, files);
    }

    public Languages languages() {
        return languages;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public Translations translations() {
        return translations;
    }

    public InterfaceWords interfaceWords() {
        return interfaceWords;
    }

    @Override
    public void close() {
        announcements.close();
    }

    void somethingChanged() {
        changes.tell();
    }

    /// Returns once everything that was announced so far has been heard.
    void hearEverything() throws InterruptedException {
        var heard = new CountDownLatch(1);
        announcements.listen("last", _ -> heard.countDown());
        announcements.announce("last", "");
        heard.await();
    }

    List<Object> events() {
        return events;
    }
}

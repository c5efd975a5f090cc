package kompass.languages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The interface words for those who write: which there are, and what this town says in other words
/// than the shipped ones. Their German patterns are segments like any other German text, so a
/// translation is written with [Translations].
@Component
public class InterfaceWords {

    static final String THING = "words";

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final Segments segments;
    private final Translations translations;
    private final Shipped shipped;
    private final Changes changes;

    InterfaceWords(
            JdbcClient jdbc,
            Vocabulary vocabulary,
            Segments segments,
            Translations translations,
            Shipped shipped,
            Changes changes) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.segments = segments;
        this.translations = translations;
        this.shipped = shipped;
        this.changes = changes;
    }

    /// All keys, sorted.
    public List<String> keys() {
        return List.copyOf(vocabulary.keys());
    }

    /// The keys of what is not said in this language yet, sorted.
    public List<String> missing(String tag) {
        if (vocabulary.saysNothing(tag)) return keys();
        return vocabulary.keys().stream().filter(key -> vocabulary.find(key, tag) == null).toList();
    }

    /// Whether a language waits for this word before it is listed as complete.
    public static boolean isEssential(String key) {
        return Vocabulary.isEssential(key);
    }

    /// The German pattern of a key as it is said today.
    public String german(String key) {
        return vocabulary.german(key);
    }

    /// The German pattern that came with Kompass, whatever this town says.
    public String shipped(String key) {
        return vocabulary.shippedGerman(key);
    }

    /// The town says it in its own German from now on.
    ///
    /// @throws IllegalArgumentException when there is no such key, or ICU cannot read the pattern,
    ///   or it asks for values that the shipped pattern does not have
    @Transactional
    public void override(String key, String german) {
        var given = Phrase.arguments(vocabulary.shippedGerman(key));
        if (!given.containsAll(Phrase.arguments(german)))
            throw new IllegalArgumentException(key + " is only given the values " + given);
        jdbc.sql(
                        """
                        INSERT INTO languages.word (key, german)
                        VALUES (?, ?)
                            ON CONFLICT (key) DO UPDATE
                           SET german = excluded.german
                        """)
                .params(key, german)
                .update();
        changed(key);
    }

    /// The shipped German again.
    @Transactional
    public void restore(String key) {
        jdbc.sql("DELETE FROM languages.word WHERE key = ?").param(key).update();
        changed(key);
    }

    private void changed(String key) {
        changes.tell();
        register(module(key));
    }

    /// A person has read the shipped translation and stands for it.
    @Transactional
    public void approve(String key, String tag, String approver) {
        var german = vocabulary.german(key);
        var found = vocabulary.find(key, tag);
        if (found == null)
            throw new IllegalArgumentException("%s is not said in %s".formatted(key, tag));
        var origin = found.machineMade() ? Origin.MACHINE : Origin.PERSON;
        translations.translate(german, tag, found.pattern(), origin, null);
        translations.approve(german, tag, approver);
    }

    /// Shipped words join the translation memory when the application starts, so that a release
    /// that changes a German word is noticed like an editor's change.
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void register() {
        vocabulary.keys().stream().map(InterfaceWords::module).distinct().forEach(this::register);
        shipped.keep(vocabulary.files());
    }

    private void register(String module) {
        var texts = new ArrayList<Passage>();
        for (var key : vocabulary.keys())
            if (module(key).equals(module)) texts.add(new Passage(key, vocabulary.german(key)));
        if (segments.keep(placeOf(module), texts)) changes.tell();
    }

    /// Where the German of this key stands, the key being the name of its spot.
    public static Place place(String key) {
        return placeOf(module(key));
    }

    private static Place placeOf(String module) {
        return new Place(module, THING);
    }

    private static String module(String key) {
        return key.split("\\.", 2)[0];
    }
}

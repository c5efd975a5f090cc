package kompass.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The languages on offer, in the order in which they are listed.
@Component
public class Languages {

    private static final Language GERMAN =
            new Language(Language.GERMAN, "Deutsch", "Deutsch", null, true, false, false, 0);

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final Changes changes;
    private final Remembered<List<Language>> all = new Remembered<>(List.of(GERMAN), this::readAll);

    Languages(JdbcClient jdbc, Vocabulary vocabulary, Changes changes) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.changes = changes;
        changes.hear(_ -> all.forget());
    }

    public List<Language> all() {
        return all.get();
    }

    public List<Language> toRead() {
        return all().stream().filter(Language::read).toList();
    }

    public List<Language> toInterpret() {
        return all().stream().filter(Language::interpreted).toList();
    }

    public Optional<Language> find(String tag) {
        return all().stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    public Language german() {
        return find(Language.GERMAN).orElse(GERMAN);
    }

    /// True when every interface word exists in it: forms, emergency, receipt.
    public boolean isComplete(Language language) {
        return vocabulary.isComplete(language.tag());
    }

    /// The language itself, then those that stand in for it, German last.
    List<Language> chain(Language reader) {
        var chain = new ArrayList<Language>();
        var next = Optional.of(reader);
        while (next.isPresent() && !chain.contains(next.get()) && !next.get().isGerman()) {
            chain.add(next.get());
            next = Optional.ofNullable(next.get().fallback()).flatMap(this::find);
        }
        chain.add(german());
        return List.copyOf(chain);
    }

    /// Adds a language or changes its row.
    public void put(Language language) {
        jdbc.sql(
                        """
                        INSERT INTO languages.language (tag, native_name, german_name, fallback,
                                                        read, interpreted, video, position)
                        VALUES (:tag, :nativeName, :germanName, :fallback,
                                :read, :interpreted, :video, :position)
                            ON CONFLICT (tag) DO UPDATE
                           SET native_name = excluded.native_name,
                               german_name = excluded.german_name,
                               fallback = excluded.fallback,
                               read = excluded.read,
                               interpreted = excluded.interpreted,
                               video = excluded.video,
                               position = excluded.position
                        """)
                .paramSource(language)
                .update();
        changes.tell();
    }

    private List<Language> readAll() {
        return jdbc.sql(
                        """
                        SELECT tag, native_name, german_name, fallback,
                               read, interpreted, video, position
                          FROM languages.language
                         ORDER BY position, tag
                        """)
                .query(new DataClassRowMapper<>(Language.class))
                .list();
    }
}

package kompass.languages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The languages on offer, in the order in which they are listed.
@Component
public class Languages {

    private static final String PLACES = "dialects";

    private static final Language GERMAN =
            new Language(Language.GERMAN, "Deutsch", "Deutsch", null, true, false, false, 0);

    private final JdbcClient jdbc;
    private final Segments segments;
    private final Vocabulary vocabulary;
    private final Changes changes;
    private final Remembered<List<Language>> all = new Remembered<>(List.of(GERMAN), this::readAll);

    Languages(JdbcClient jdbc, Segments segments, Vocabulary vocabulary, Changes changes) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.vocabulary = vocabulary;
        this.changes = changes;
        changes.hear(_ -> all.forget());
    }

    public List<Language> all() {
        return all.get();
    }

    public List<Language> toRead() {
        return all().stream().filter(this::isOpen).toList();
    }

    /// Offered to readers, and not hidden until its words are complete.
    public boolean isOpen(Language language) {
        return language.read() && (!language.hiddenUntilComplete() || isComplete(language));
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

    /// True when every interface word exists in it that forms, emergencies and receipts need.
    public boolean isComplete(Language language) {
        return vocabulary.isComplete(language.tag());
    }

    /// The language itself, then those that stand in for it: the other one that somebody reads, the
    /// language's own; German last.
    List<Language> chain(Language reader) {
        var chain = new LinkedHashMap<String, Language>();
        follow(reader, chain);
        find(reader.tag())
                .map(Language::fallback)
                .flatMap(this::find)
                .ifPresent(own -> follow(own, chain));
        chain.put(Language.GERMAN, german());
        return List.copyOf(chain.values());
    }

    private void follow(Language first, Map<String, Language> chain) {
        var next = Optional.of(first);
        while (next.isPresent() && !next.get().isGerman() && !chain.containsKey(next.get().tag())) {
            chain.put(next.get().tag(), next.get());
            next = Optional.ofNullable(next.get().fallback()).flatMap(this::find);
        }
    }

    /// Changes a language. Whoever changes one at the same time waits.
    ///
    /// @throws IllegalArgumentException when there is no such language
    @Transactional
    public void change(String tag, UnaryOperator<Language> change) {
        alone();
        var language =
                readAll().stream()
                        .filter(it -> it.tag().equals(tag))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No language " + tag));
        put(change.apply(language));
    }

    /// The order in which they are listed from now on; languages that are not named follow.
    @Transactional
    public void arrange(List<String> tags) {
        alone();
        var arranged = new ArrayList<>(readAll());
        arranged.sort(
                Comparator.comparingInt(language ->
                        tags.contains(language.tag())
                                ? tags.indexOf(language.tag())
                                : Integer.MAX_VALUE));
        for (int i = 0; i < arranged.size(); i++)
            if (arranged.get(i).position() != i + 1) put(arranged.get(i).at(i + 1));
    }

    private void alone() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('kompass.languages.languages'))")
                .query((row, _) -> true)
                .single();
    }

    /// Adds a language or changes its row.
    public void put(Language language) {
        jdbc.sql(
                        """
                        INSERT INTO languages.language (tag, native_name, german_name, fallback,
                                                        read, interpreted, video, position,
                                                        other_names, hidden_until_complete, dialects)
                        VALUES (:tag, :nativeName, :germanName, :fallback,
                                :read, :interpreted, :video, :position,
                                :otherNames, :hidden, string_to_array(:dialects, E'\n'))
                            ON CONFLICT (tag) DO UPDATE
                           SET native_name = excluded.native_name,
                               german_name = excluded.german_name,
                               fallback = excluded.fallback,
                               read = excluded.read,
                               interpreted = excluded.interpreted,
                               video = excluded.video,
                               position = excluded.position,
                               other_names = excluded.other_names,
                               hidden_until_complete = excluded.hidden_until_complete,
                               dialects = excluded.dialects
                        """)
                .param("tag", language.tag())
                .param("nativeName", language.nativeName())
                .param("germanName", language.germanName())
                .param("fallback", language.fallback())
                .param("read", language.read())
                .param("interpreted", language.interpreted())
                .param("video", language.video())
                .param("position", language.position())
                .param("otherNames", language.otherNames())
                .param("hidden", language.hiddenUntilComplete())
                .param("dialects", String.join("\n", language.dialects()))
                .update();
        segments.keep(new Place(PLACES, language.tag()), Passage.all(language.dialects()));
        changes.tell();
    }

    private List<Language> readAll() {
        return jdbc.sql("SELECT * FROM languages.language ORDER BY position, tag")
                .query(Languages::language)
                .list();
    }

    private static Language language(ResultSet row, int number) throws SQLException {
        return new Language(
                row.getString("tag"),
                row.getString("native_name"),
                row.getString("german_name"),
                row.getString("fallback"),
                row.getBoolean("read"),
                row.getBoolean("interpreted"),
                row.getBoolean("video"),
                row.getInt("position"),
                row.getString("other_names"),
                row.getBoolean("hidden_until_complete"),
                List.of((String[]) row.getArray("dialects").getArray()));
    }
}

package kompass.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kompass.languages.Place;
import kompass.languages.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The sentences that offices answer with, by occasion and place.
@Repository
public class ReplyPhrases {

    private final JdbcClient jdbc;
    private final Translations translations;

    ReplyPhrases(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    public List<ReplyPhrase> all() {
        return jdbc.sql("SELECT * FROM directory.reply_phrase ORDER BY occasion, position, slug")
                .query(ReplyPhrases::phrase)
                .list();
    }

    public Optional<ReplyPhrase> find(String slug) {
        return jdbc.sql("SELECT * FROM directory.reply_phrase WHERE slug = :slug")
                .param("slug", slug)
                .query(ReplyPhrases::phrase)
                .optional();
    }

    @Transactional
    public void put(ReplyPhrase phrase) {
        jdbc.sql(
                        """
                        INSERT INTO directory.reply_phrase (slug, occasion, text, position)
                        VALUES (:slug, :occasion, :text, :position)
                            ON CONFLICT (slug) DO UPDATE
                           SET occasion = excluded.occasion,
                               text = excluded.text,
                               position = excluded.position
                        """)
                .param("slug", phrase.slug())
                .param("occasion", phrase.occasion().name())
                .param("text", phrase.text())
                .param("position", phrase.position())
                .update();
        translations.keep(place(phrase.slug()), List.of(phrase.text()));
    }

    /// Its translations stay in the memory.
    @Transactional
    public void remove(String slug) {
        jdbc.sql("DELETE FROM directory.reply_phrase WHERE slug = :slug")
                .param("slug", slug)
                .update();
        translations.keep(place(slug), List.of());
    }

    public static Place place(String slug) {
        return new Place("phrase", slug);
    }

    private static ReplyPhrase phrase(ResultSet row, int number) throws SQLException {
        return new ReplyPhrase(
                row.getString("slug"),
                ReplyPhrase.Occasion.valueOf(row.getString("occasion")),
                row.getString("text"),
                row.getInt("position"));
    }
}

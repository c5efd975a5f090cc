package kompass.languages;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the translation memory proposes: the same and similar German (by common triples of
/// letters), as it was said elsewhere.
@Component
public class Proposals {

    private static final int SHOWN = 4;
    private static final int RENDERINGS = 2;

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The most similar first.
    @Transactional(readOnly = true)
    public List<Rendition> of(Sentence sentence) {
        jdbc.sql("SET LOCAL pg_trgm.similarity_threshold = 0.5").update();
        return jdbc
                .sql(
                        """
                        WITH alike AS MATERIALIZED (
                            SELECT id, similarity(german, :german) AS likeness
                              FROM languages.segment
                             WHERE german % :german
                        )
                        SELECT german, text, min(author) AS author, max(written_at) AS written_at,
                               max(likeness) AS likeness
                          FROM (
                            SELECT segment.german, translation.text, author, written_at, likeness
                              FROM alike
                                   JOIN languages.segment USING (id)
                                   JOIN languages.translation
                                     ON translation.segment = id AND language = :tag
                             WHERE id <> :id
                             UNION ALL
                            SELECT segment.german, shipped.text, NULL, NULL, likeness
                              FROM alike
                                   JOIN languages.segment USING (id)
                                   JOIN languages.shipped
                                     ON shipped.segment = id AND language = :tag
                             WHERE key <> :part
                          ) AS said
                         GROUP BY german, text
                         ORDER BY likeness DESC, german
                         LIMIT :most
                        """)
                .param("german", Markup.parse(sentence.german()).numbered())
                .param("tag", sentence.tag())
                .param("id", sentence.segment())
                .param("part", sentence.part())
                .param("most", SHOWN)
                .query(Sentences::rendition)
                .list()
                .stream()
                .map(it -> restored(it, sentence))
                .toList();
    }

    /// How a word was said in other sentences, the shortest first.
    @Transactional(readOnly = true)
    public List<Rendition> renderings(Sentence sentence, String word) {
        return jdbc
                .sql(
                        """
                        SELECT german, text, author, written_at, 0 AS likeness
                          FROM languages.segment
                               JOIN languages.translation
                                 ON translation.segment = id AND language = :tag
                         WHERE german ILIKE :word
                           AND base IS NULL
                           AND id <> :id
                         ORDER BY length(german), german
                         LIMIT :most
                        """)
                .param("word", "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("tag", sentence.tag())
                .param("id", sentence.segment())
                .param("most", RENDERINGS)
                .query(Sentences::rendition)
                .list()
                .stream()
                .map(it ->
                        new Rendition(
                                Markup.unnumbered(it.german()),
                                Markup.unnumbered(it.text()),
                                it.author(),
                                it.writtenAt(),
                                it.likeness()))
                .toList();
    }

    private static Rendition restored(Rendition kept, Sentence sentence) {
        var german = Markup.parse(sentence.german());
        return new Rendition(
                german.restore(kept.german()),
                german.restore(kept.text()),
                kept.author(),
                kept.writtenAt(),
                kept.likeness());
    }
}

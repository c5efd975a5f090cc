package kompass.translation;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills a town with many texts in many languages, in the database itself: real German words in
/// ever other orders.
final class LargeTown {

    private LargeTown() {}

    /// `things` of so many segments each; every language lacks every eleventh segment, and every
    /// seventh was made by a machine.
    static void fill(JdbcClient jdbc, int segments, int aThing, int languages) {
        triggers(jdbc, "DISABLE");
        jdbc.sql(
                        """
                        CREATE TABLE languages.large (
                            number int PRIMARY KEY,
                            german text NOT NULL,
                            id text
                        )
                        """)
                .update();
        jdbc.sql(
                        """
                        WITH word AS (
                            SELECT array_agg(DISTINCT it) AS all
                              FROM languages.segment,
                                   regexp_split_to_table(german, '[^[:alpha:]]+') AS it
                             WHERE length(it) > 2
                        )
                        INSERT INTO languages.large (number, german)
                        SELECT number,
                               (SELECT string_agg(word.all[1 + (number * 7919 + it * it * number * 31)
                                                           % cardinality(word.all)], ' ')
                                  FROM generate_series(1, 8 + number % 8) AS it)
                               || ' ' || number || '.'
                          FROM word, generate_series(1, :segments) AS number
                        """)
                .param("segments", segments)
                .update();
        // As `Segment` names it.
        jdbc.sql(
                        "UPDATE languages.large SET id = encode(sha256(convert_to(german, 'UTF8')), 'hex')")
                .update();
        jdbc.sql(
                        "INSERT INTO languages.segment (id, german) SELECT id, german FROM languages.large")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO languages.place (module, thing, position, segment)
                        SELECT 'content', 'article/large/' || (number - 1) / :thing,
                               (number - 1) % :thing, id
                          FROM languages.large
                        """)
                .param("thing", aThing)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO languages.translation (segment, language, text, origin, written_at)
                        SELECT large.id, it.tag,
                               it.tag || ' ' || md5(number::text || it.tag) || ' ' || number,
                               CASE WHEN number % 7 = 0 THEN 'MACHINE' ELSE 'PERSON' END, now()
                          FROM (SELECT tag FROM languages.language
                                 WHERE tag <> 'de' ORDER BY position LIMIT :languages) AS it,
                               languages.large
                         WHERE number % 11 <> 0
                        """)
                .param("languages", languages)
                .update();
        jdbc.sql("DROP TABLE languages.large").update();
        triggers(jdbc, "ENABLE");
        jdbc.sql("ANALYZE languages.segment, languages.place, languages.translation").update();
        jdbc.sql(
                        """
                        SELECT languages.recount(array_agg(language.tag), array_agg(it.module),
                                                 array_agg(it.thing))
                          FROM (SELECT DISTINCT module, thing FROM languages.place) AS it,
                               languages.language
                        """)
                .query(_ -> {});
        jdbc.sql("ANALYZE languages.tally").update();
    }

    private static void triggers(JdbcClient jdbc, String how) {
        for (var table : new String[] {"place", "translation"})
            jdbc.sql("ALTER TABLE languages.%s %s TRIGGER USER".formatted(table, how)).update();
    }
}

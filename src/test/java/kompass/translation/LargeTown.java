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
                        WITH word AS (
                            SELECT array_agg(DISTINCT it) AS all
                              FROM languages.segment,
                                   regexp_split_to_table(german, '[^[:alpha:]]+') AS it
                             WHERE length(it) > 2
                        )
                        INSERT INTO languages.segment (id, german)
                        SELECT encode(sha256(('large ' || number)::bytea), 'hex'),
                               (SELECT string_agg(word.all[1 + (number * 7919 + it * it * number * 31)
                                                           % cardinality(word.all)], ' ')
                                  FROM generate_series(1, 8 + number % 8) AS it)
                               || ' ' || number || '.'
                          FROM word, generate_series(1, :segments) AS number
                        """)
                .param("segments", segments)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO languages.place (module, thing, position, segment)
                        SELECT 'content', 'article/large/' || number / :thing, number % :thing,
                               encode(sha256(('large ' || (number + 1))::bytea), 'hex')
                          FROM generate_series(0, :segments - 1) AS number
                        """)
                .param("segments", segments)
                .param("thing", aThing)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO languages.translation (segment, language, text, origin, written_at)
                        SELECT encode(sha256(('large ' || number)::bytea), 'hex'), it.tag,
                               it.tag || ' ' || md5(number::text || it.tag) || ' ' || number,
                               CASE WHEN number % 7 = 0 THEN 'MACHINE' ELSE 'PERSON' END, now()
                          FROM (SELECT tag FROM languages.language
                                 WHERE tag <> 'de' ORDER BY position LIMIT :languages) AS it,
                               generate_series(1, :segments) AS number
                         WHERE number % 11 <> 0
                        """)
                .param("segments", segments)
                .param("languages", languages)
                .update();
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

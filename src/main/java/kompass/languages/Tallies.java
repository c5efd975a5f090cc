package kompass.languages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much of what exists in German exists in other languages, thing by thing.
@Component
public class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everything in every language, added up by kind: a large town has a hundred thousand tallies.
    public List<Portion> all() {
        return jdbc.sql(
                        """
                        SELECT language, module,
                               CASE WHEN thing = 'words' THEN thing
                                    WHEN strpos(thing, '/') > 0 THEN split_part(thing, '/', 1) || '/'
                                    ELSE '*' END AS kind,
                               count(*) AS things,
                               sum(translated::float8 / spots) AS said,
                               sum((translated - machine_made)::float8 / spots) AS read,
                               sum(spots) AS spots,
                               sum(translated) AS translated,
                               sum(machine_made) AS machine_made
                          FROM languages.tally
                         WHERE language <> 'de'
                         GROUP BY 1, 2, 3
                        """)
                .query((row, _) ->
                        new Portion(
                                row.getString("language"),
                                new Place(row.getString("module"), row.getString("kind")),
                                row.getInt("things"),
                                row.getDouble("said"),
                                row.getDouble("read"),
                                row.getInt("spots"),
                                row.getInt("translated"),
                                row.getInt("machine_made")))
                .list();
    }

    /// Every thing in this language.
    public List<Tally> of(String tag) {
        return jdbc.sql(
                        """
                        SELECT tally.language, tally.module, tally.thing, segment.german,
                               tally.spots, tally.translated, tally.machine_made
                          FROM languages.tally
                               JOIN languages.place ON place.module = tally.module
                                                   AND place.thing = tally.thing
                                                   AND place.position = 0
                               JOIN languages.segment ON segment.id = place.segment
                         WHERE tally.language = ?
                        """)
                .param(tag)
                .query(Tallies::tally)
                .list();
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                row.getString("language"),
                new Place(row.getString("module"), row.getString("thing")),
                Markup.parse(Markup.written(row.getString("german"), List.of())).plain(false),
                row.getInt("spots"),
                row.getInt("translated"),
                row.getInt("machine_made"));
    }
}

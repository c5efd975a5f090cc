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

    /// Every thing in every language; German texts are left out.
    public List<Tally> all() {
        return jdbc.sql(
                        """
                        SELECT language, module, thing, '' AS german, spots, translated, machine_made
                          FROM languages.tally
                         WHERE language <> 'de'
                        """)
                .query(Tallies::tally)
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

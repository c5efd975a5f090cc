package kompass.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kompass.directory.Institution.Deviation;
import kompass.directory.Institution.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads all institutions, in the order in which the town shows them.
final class InstitutionRows {

    private final JdbcClient jdbc;

    InstitutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Institution> all() {
        var hours = hours();
        var deviations = deviations();
        return jdbc.sql("SELECT * FROM directory.institution ORDER BY position, slug")
                .query((row, number) -> institution(row, hours, deviations))
                .list();
    }

    private Map<String, List<Hours>> hours() {
        record Opening(String institution, Hours hours) {}
        return jdbc
                .sql("SELECT * FROM directory.hours ORDER BY institution, day, opens")
                .query((row, number) ->
                        new Opening(
                                row.getString("institution"),
                                new Hours(
                                        DayOfWeek.of(row.getInt("day")),
                                        row.getObject("opens", LocalTime.class),
                                        row.getObject("closes", LocalTime.class))))
                .list()
                .stream()
                .collect(groupingBy(Opening::institution, mapping(Opening::hours, toList())));
    }

    private Map<String, List<Deviation>> deviations() {
        record Change(String institution, Deviation deviation) {}
        return jdbc
                .sql("SELECT * FROM directory.deviation ORDER BY institution, position")
                .query((row, number) ->
                        new Change(
                                row.getString("institution"),
                                new Deviation(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class),
                                        row.getObject("opens", LocalTime.class),
                                        row.getObject("closes", LocalTime.class))))
                .list()
                .stream()
                .collect(groupingBy(Change::institution, mapping(Change::deviation, toList())));
    }

    private static Institution institution(
            ResultSet row, Map<String, List<Hours>> hours, Map<String, List<Deviation>> deviations)
            throws SQLException {
        var slug = row.getString("slug");
        return new Institution(
                slug,
                row.getString("name"),
                Institution.Kind.valueOf(row.getString("kind")),
                row.getString("description"),
                new Institution.Place(
                        texts(row, "address"), row.getString("room"), row.getString("stop")),
                hours.getOrDefault(slug, List.of()),
                deviations.getOrDefault(slug, List.of()),
                row.getString("hours_note"),
                row.getString("phone"),
                texts(row, "spoken_languages"),
                row.getString("accessibility"),
                row.getInt("lead_working_days"),
                row.getInt("answer_working_days"),
                row.getString("mailbox"),
                row.getString("second_mailbox"),
                Institution.Mode.valueOf(row.getString("mode")),
                row.getLong("limit_bytes"),
                row.getString("certificate"),
                row.getString("controller"),
                row.getString("data_protection_officer"),
                texts(row, "serves"),
                row.getBoolean("listed"),
                row.getInt("position"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

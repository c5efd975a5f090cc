package kompass.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.languages.Place;
import kompass.languages.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The institutions that take requests, in the order in which the town shows them.
@Repository
public class Institutions {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Translations translations;

    Institutions(JdbcClient jdbc, Catalogue catalogue, Translations translations) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.translations = translations;
    }

    public List<Institution> all() {
        return List.copyOf(catalogue.contents().institutions().values());
    }

    public Optional<Institution> find(String slug) {
        return Optional.ofNullable(catalogue.contents().institutions().get(slug));
    }

    @Transactional
    public void put(Institution institution) {
        jdbc.sql(
                        """
                        INSERT INTO directory.institution (
                               slug, name, kind, description, address, room, stop, hours_note, phone,
                               spoken_languages, accessibility, lead_working_days, answer_working_days,
                               mailbox, second_mailbox, mode, limit_bytes, controller,
                               data_protection_officer, position)
                        VALUES (:slug, :name, :kind, :description, :address, :room, :stop, :hoursNote, :phone,
                               :spokenLanguages, :accessibility, :leadWorkingDays, :answerWorkingDays,
                               :mailbox, :secondMailbox, :mode, :limitBytes, :controller,
                               :dataProtectionOfficer, :position)
                            ON CONFLICT (slug) DO UPDATE
                           SET name = excluded.name,
                               kind = excluded.kind,
                               description = excluded.description,
                               address = excluded.address,
                               room = excluded.room,
                               stop = excluded.stop,
                               hours_note = excluded.hours_note,
                               phone = excluded.phone,
                               spoken_languages = excluded.spoken_languages,
                               accessibility = excluded.accessibility,
                               lead_working_days = excluded.lead_working_days,
                               answer_working_days = excluded.answer_working_days,
                               mailbox = excluded.mailbox,
                               second_mailbox = excluded.second_mailbox,
                               mode = excluded.mode,
                               limit_bytes = excluded.limit_bytes,
                               controller = excluded.controller,
                               data_protection_officer = excluded.data_protection_officer,
                               position = excluded.position
                        """)
                .param("slug", institution.slug())
                .param("name", institution.name())
                .param("kind", institution.kind().name())
                .param("description", institution.description())
                .param("address", institution.place().address().toArray(String[]::new))
                .param("room", institution.place().room())
                .param("stop", institution.place().stop())
                .param("hoursNote", institution.hoursNote())
                .param("phone", institution.phone())
                .param("spokenLanguages", institution.spokenLanguages().toArray(String[]::new))
                .param("accessibility", institution.accessibility())
                .param("leadWorkingDays", institution.leadWorkingDays())
                .param("answerWorkingDays", institution.answerWorkingDays())
                .param("mailbox", institution.mailbox())
                .param("secondMailbox", institution.secondMailbox())
                .param("mode", institution.mode().name())
                .param("limitBytes", institution.limitBytes())
                .param("controller", institution.controller())
                .param("dataProtectionOfficer", institution.dataProtectionOfficer())
                .param("position", institution.position())
                .update();
        putHours(institution);
        translations.keep(new Place("institution", institution.slug()), german(institution));
        catalogue.changed();
    }

    private void putHours(Institution institution) {
        jdbc.sql("DELETE FROM directory.hours WHERE institution = :institution")
                .param("institution", institution.slug())
                .update();
        for (var hours : institution.hours())
            jdbc.sql(
                            """
                            INSERT INTO directory.hours (institution, day, opens, closes)
                            VALUES (:institution, :day, :opens, :closes)
                            """)
                    .param("institution", institution.slug())
                    .param("day", hours.day().getValue())
                    .param("opens", hours.opens())
                    .param("closes", hours.closes())
                    .update();
    }

    private static List<String> german(Institution institution) {
        return Stream.of(
                        institution.name(),
                        institution.description(),
                        institution.hoursNote(),
                        institution.accessibility())
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Institution> rows(JdbcClient jdbc) {
        record Opening(String institution, Institution.Hours hours) {}
        var hours =
                jdbc
                        .sql("SELECT * FROM directory.hours ORDER BY institution, day, opens")
                        .query((row, number) ->
                                new Opening(
                                        row.getString("institution"),
                                        new Institution.Hours(
                                                DayOfWeek.of(row.getInt("day")),
                                                row.getObject("opens", LocalTime.class),
                                                row.getObject("closes", LocalTime.class))))
                        .list()
                        .stream()
                        .collect(
                                groupingBy(
                                        Opening::institution, mapping(Opening::hours, toList())));
        return jdbc.sql("SELECT * FROM directory.institution ORDER BY position, slug")
                .query((row, number) -> institution(row, hours))
                .list();
    }

    private static Institution institution(
            ResultSet row, Map<String, List<Institution.Hours>> hours) throws SQLException {
        return new Institution(
                row.getString("slug"),
                row.getString("name"),
                Institution.Kind.valueOf(row.getString("kind")),
                row.getString("description"),
                new Institution.Place(
                        texts(row, "address"), row.getString("room"), row.getString("stop")),
                hours.getOrDefault(row.getString("slug"), List.of()),
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
                row.getString("controller"),
                row.getString("data_protection_officer"),
                row.getInt("position"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

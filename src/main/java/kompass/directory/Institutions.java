package kompass.directory;

import java.util.List;
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

    /// Those that newcomers do not see included.
    public List<Institution> all() {
        return List.copyOf(catalogue.contents().institutions().values());
    }

    /// What newcomers see.
    public List<Institution> listed() {
        return all().stream().filter(Institution::listed).toList();
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
                               mailbox, second_mailbox, mode, limit_bytes, certificate, controller,
                               data_protection_officer, serves, listed, position)
                        VALUES (:slug, :name, :kind, :description, :address, :room, :stop, :hoursNote, :phone,
                               :spokenLanguages, :accessibility, :leadWorkingDays, :answerWorkingDays,
                               :mailbox, :secondMailbox, :mode, :limitBytes, :certificate, :controller,
                               :dataProtectionOfficer, :serves, :listed, :position)
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
                               certificate = excluded.certificate,
                               controller = excluded.controller,
                               data_protection_officer = excluded.data_protection_officer,
                               serves = excluded.serves,
                               listed = excluded.listed,
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
                .param("certificate", institution.certificate())
                .param("controller", institution.controller())
                .param("dataProtectionOfficer", institution.dataProtectionOfficer())
                .param("serves", institution.serves().toArray(String[]::new))
                .param("listed", institution.listed())
                .param("position", institution.position())
                .update();
        putHours(institution);
        putDeviations(institution);
        translations.keep(place(institution.slug()), german(institution));
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

    private void putDeviations(Institution institution) {
        jdbc.sql("DELETE FROM directory.deviation WHERE institution = :institution")
                .param("institution", institution.slug())
                .update();
        int position = 0;
        for (var deviation : institution.deviations())
            jdbc.sql(
                            """
                            INSERT INTO directory.deviation (
                                   institution, position, first_day, last_day, opens, closes)
                            VALUES (:institution, :position, :first, :last, :opens, :closes)
                            """)
                    .param("institution", institution.slug())
                    .param("position", position++)
                    .param("first", deviation.first())
                    .param("last", deviation.last())
                    .param("opens", deviation.opens())
                    .param("closes", deviation.closes())
                    .update();
    }

    public static Place place(String slug) {
        return new Place("institution", slug);
    }

    /// What is translated of it, in the order in which it stands at its place.
    public static List<String> german(Institution institution) {
        return Stream.of(
                        institution.name(),
                        institution.description(),
                        institution.hoursNote(),
                        institution.accessibility())
                .filter(Objects::nonNull)
                .toList();
    }

    /// Throws `DataIntegrityViolationException` while a concern still needs it.
    @Transactional
    public void remove(String slug) {
        jdbc.sql("DELETE FROM directory.institution WHERE slug = :slug")
                .param("slug", slug)
                .update();
        translations.keep(place(slug), List.of());
        catalogue.changed();
    }
}

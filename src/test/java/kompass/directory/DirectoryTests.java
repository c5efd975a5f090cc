package kompass.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.database.TestDatabase;
import kompass.directory.Institution.Hours;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class DirectoryTests {

    private static final Institution.Deviation CHRISTMAS =
            new Institution.Deviation(
                    LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31), null, null);

    private static final List<ExtraQuestion> QUESTIONS =
            List.of(
                    new ExtraQuestion(
                            "karte",
                            ExtraQuestion.Kind.CHOICE,
                            true,
                            "Hatten Sie schon eine Karte?",
                            null,
                            List.of(
                                    new ExtraQuestion.Option("ja", "Ja"),
                                    new ExtraQuestion.Option("nein", "Nein")),
                            null),
                    new ExtraQuestion(
                            "wann",
                            ExtraQuestion.Kind.DATE,
                            false,
                            "Seit wann?",
                            "Ungefähr reicht.",
                            List.of(),
                            new ExtraQuestion.Condition("karte", Set.of("ja"))));

    @Autowired private Institutions institutions;
    @Autowired private Concerns concerns;
    @Autowired private PaperCatalogue papers;
    @Autowired private Dictionary dictionary;
    @Autowired private Languages languages;
    @Autowired private TransactionTemplate transaction;

    @Test
    void keepsAnInstitutionAsItWasPut() {
        var library = library("bibliothek", "Bücherei");

        institutions.put(library);

        assertThat(institutions.find("bibliothek")).contains(library);
    }

    @Test
    void keepsAConcernWithItsDetailsAndPapers() {
        var library = library("leihstelle", "Leihstelle");
        var card = new Paper("leserausweis", "Leserausweis", null, "identity", "Leserausweis");
        var borrowing =
                new Concern(
                        "ausleihe",
                        "Bücher ausleihen",
                        "Sie bekommen einen Ausweis.",
                        library,
                        List.of(),
                        Map.of(
                                Detail.NAME, Concern.Need.REQUIRED,
                                Detail.REFERENCE, Concern.Need.OPTIONAL),
                        QUESTIONS,
                        List.of(
                                new Concern.Asked(
                                        card,
                                        true,
                                        false,
                                        Concern.Way.BRING,
                                        "Wenn Sie einen haben.")),
                        true,
                        false,
                        false,
                        null,
                        null,
                        true,
                        9);
        institutions.put(library);
        papers.put(card);

        concerns.put(borrowing);
        concerns.put(borrowing);

        assertThat(concerns.find("ausleihe")).contains(borrowing);
        assertThat(concerns.of(library)).containsExactly(borrowing);
    }

    @Test
    void aNewNameOfAnInstitutionIsSeenInItsConcernsAtOnce() {
        var office = institutions.find("integration").orElseThrow();
        var concern = concerns.of(office).getFirst();

        institutions.put(renamed(office, "Integration (neu)"));

        assertThat(concerns.find(concern.slug()).orElseThrow().institution().name())
                .isEqualTo("Integration (neu)");
        institutions.put(office);
    }

    @Test
    void whatWasTakenBackWasNeverSeen() {
        transaction.executeWithoutResult(status -> {
            institutions.put(library("kino", "Kino"));
            assertThat(institutions.find("kino")).isPresent();
            status.setRollbackOnly();
        });

        assertThat(institutions.find("kino")).isEmpty();
    }

    @Test
    void aFileNumberIsNeverRequired() {
        var library = library("archiv", "Archiv");
        institutions.put(library);
        var concern =
                new Concern(
                        "einsicht",
                        "Akten ansehen",
                        "Mit Termin.",
                        library,
                        List.of(),
                        Map.of(Detail.REFERENCE, Concern.Need.REQUIRED),
                        List.of(),
                        List.of(),
                        true,
                        false,
                        false,
                        null,
                        null,
                        true,
                        9);

        assertThatThrownBy(() -> concerns.put(concern))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void saysOpeningHoursAsPeopleDo() {
        var library = library("lesesaal", "Lesesaal");

        assertThat(OpeningHours.of(library, dictionary.words(languages.german())))
                .containsExactly(
                        new OpeningHours.Line("Montag bis Freitag", "8:30–12:00"),
                        new OpeningHours.Line("Dienstag und Donnerstag", "14:00–18:00"));
    }

    @Test
    void namesTheDaysInTheReadersLanguage() {
        var arabic = dictionary.words(languages.find("ar").orElseThrow());

        assertThat(OpeningHours.of(library("saal", "Saal"), arabic))
                .extracting(OpeningHours.Line::days)
                .last()
                .isEqualTo("الثلاثاء والخميس");
    }

    private static Institution library(String slug, String name) {
        var mornings =
                List.of(
                        morning(DayOfWeek.MONDAY),
                        morning(DayOfWeek.TUESDAY),
                        afternoon(DayOfWeek.TUESDAY),
                        morning(DayOfWeek.WEDNESDAY),
                        morning(DayOfWeek.THURSDAY),
                        afternoon(DayOfWeek.THURSDAY),
                        morning(DayOfWeek.FRIDAY));
        return new Institution(
                slug,
                name,
                Institution.Kind.OTHER,
                "Hier gibt es Bücher in vielen Sprachen.",
                new Institution.Place(List.of("Am Markt 1", "32689 Kalletal"), null, "Markt"),
                mornings,
                List.of(CHRISTMAS),
                null,
                "05264 00 00 09",
                List.of("de", "ar"),
                null,
                1,
                3,
                slug + "@kalletal.example",
                null,
                Institution.Mode.LINK,
                3_000_000,
                null,
                "Gemeinde Kalletal",
                "datenschutz@kalletal.example",
                List.of("Hohenhausen"),
                true,
                99);
    }

    private static Hours morning(DayOfWeek day) {
        return new Hours(day, LocalTime.of(8, 30), LocalTime.NOON);
    }

    private static Hours afternoon(DayOfWeek day) {
        return new Hours(day, LocalTime.of(14, 0), LocalTime.of(18, 0));
    }

    private static Institution renamed(Institution it, String name) {
        return new Institution(
                it.slug(),
                name,
                it.kind(),
                it.description(),
                it.place(),
                it.hours(),
                it.deviations(),
                it.hoursNote(),
                it.phone(),
                it.spokenLanguages(),
                it.accessibility(),
                it.leadWorkingDays(),
                it.answerWorkingDays(),
                it.mailbox(),
                it.secondMailbox(),
                it.mode(),
                it.limitBytes(),
                it.certificate(),
                it.controller(),
                it.dataProtectionOfficer(),
                it.serves(),
                it.listed(),
                it.position());
    }
}

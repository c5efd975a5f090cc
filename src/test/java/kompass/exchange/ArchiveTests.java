package kompass.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeMap;
import kompass.directory.Concern;
import kompass.directory.ExtraQuestion;
import kompass.directory.Institution.Deviation;
import org.junit.jupiter.api.Test;

/// Whoever writes a file by hand is told what is wrong with it, and where.
class ArchiveTests {

    private static final String ARTICLE = "de/articles/anmeldung/wohnung-anmelden.yaml";
    private static final String CLUB = "de/concerns/sportverein.yaml";
    private static final String REGISTRATION = "de/concerns/anmeldung.yaml";
    private static final String QUESTIONS =
            """
            questions:
              - key: sport
                kind: choice
                required: true
                label: Welcher Sport?
                choices:
                  - key: ball
                    label: Fußball
                  - key: turnen
                    label: Turnen
              - key: team
                kind: text
                required: false
                label: In welcher Mannschaft?
                when: {question: sport, is: ["ball"]}
            interpreter: false\
            """;
    private static final String OFFICE = "de/institutions/einwohnermeldeamt.yaml";

    private final TreeMap<String, String> files = new TreeMap<>(DemoTown.files());

    @Test
    void namesTheFileAndTheKeyThatIsMissing() {
        change(ARTICLE, "    text: In den", "    txt: In den");

        assertRefused(ARTICLE + ", facts[0].txt: there is no such key");
    }

    @Test
    void refusesAnOfficeThatIsNotThere() {
        change(ARTICLE, "institution: einwohnermeldeamt", "institution: meldeamt");

        assertRefused(ARTICLE + ", institution: meldeamt is none of");
    }

    @Test
    void refusesHoursThatNoClockShows() {
        change(OFFICE, "08:30-", "08:70-");

        assertRefused(OFFICE + ", hours[0]: has a time that no clock shows");
    }

    @Test
    void refusesATranslationThatHasLostItsGerman() {
        files.put("ar/papers.yaml", "papers:\n  - name: وثيقة\n    note: ملاحظة\n");

        assertRefused("ar/papers.yaml, papers[0].note: the German file has no such text");
    }

    @Test
    void aTranslationThatIsNotThereYetHoldsNothingUp() {
        files.keySet().removeIf(path -> !path.startsWith("de/") && !path.equals("languages.csv"));

        assertThat(Archive.read(files).translations()).isEmpty();
    }

    @Test
    void readsQuestionsWithTheirConditions() {
        change(CLUB, "interpreter: false", QUESTIONS);

        var questions = concern("sportverein").questions();

        assertThat(questions).extracting(ExtraQuestion::key).containsExactly("sport", "team");
        assertThat(questions.getFirst().options())
                .extracting(ExtraQuestion.Option::label)
                .containsExactly("Fußball", "Turnen");
        assertThat(questions.getLast().when())
                .isEqualTo(new ExtraQuestion.Condition("sport", Set.of("ball")));
    }

    @Test
    void refusesAConditionThatLooksAtNothing() {
        change(CLUB, "interpreter: false", QUESTIONS.replace("[\"ball\"]", "[\"tennis\"]"));

        assertRefused(CLUB + ": ");
    }

    @Test
    void readsDaysOnWhichTheHoursAreOthers() {
        change(
                OFFICE,
                "hoursNote:",
                "openExceptions:\n  - 2026-12-24..2026-12-31 closed\n"
                        + "  - 2027-02-11 08:30-10:00\nhoursNote:");

        assertThat(
                        Archive.read(files).institutions().stream()
                                .flatMap(institution -> institution.deviations().stream()))
                .containsExactly(
                        new Deviation(
                                LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31), null, null),
                        new Deviation(
                                LocalDate.of(2027, 2, 11),
                                LocalDate.of(2027, 2, 11),
                                LocalTime.of(8, 30),
                                LocalTime.of(10, 0)));
    }

    @Test
    void readsHowAPaperComesAndWhoIsResponsibleWhere() {
        change(
                REGISTRATION,
                "details:",
                "places:\n  - institution: integration\n    places: [Bavenhausen, \"32689\"]\ndetails:");
        change(REGISTRATION, "    original: true", "    original: true\n    hand-in: bring");

        var registration = concern("anmeldung");

        assertThat(registration.papers().getFirst().way()).isEqualTo(Concern.Way.BRING);
        assertThat(registration.papers().getLast().way()).isEqualTo(Concern.Way.EITHER);
        assertThat(registration.at("32689").institution().slug()).isEqualTo("integration");
        assertThat(registration.at("Erder").institution()).isEqualTo(registration.institution());
    }

    private Concern concern(String slug) {
        return Archive.read(files).concerns().stream()
                .filter(concern -> concern.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private void change(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.computeIfPresent(file, (path, yaml) -> yaml.replaceFirst(from, to));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Archive.read(files))
                .isInstanceOf(Misread.class)
                .hasMessageStartingWith(message);
    }
}

package kompass.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kompass.database.TestDatabase;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.Institution;
import kompass.languages.Language;
import kompass.languages.TestLanguages;
import kompass.site.Choice;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTests {

    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, true, false, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static TestLanguages languages;

    @BeforeAll
    static void speakGerman() {
        languages = TestLanguages.on(TestDatabase.fresh());
        languages.languages().put(GERMAN);
    }

    @AfterAll
    static void fallSilent() {
        languages.close();
    }

    @Test
    void aConcernAsksForWhatItsMatrixNamesAndNothingElse() {
        assertThat(asked(concern(Detail.CALL_NAME), Given.NOTHING))
                .containsExactly("for-whom", "call-name", "wish", "times", "interpreter", "reach");
        assertThat(asked(concern(Detail.NAME, Detail.BIRTH_DATE, Detail.ADDRESS), Given.NOTHING))
                .contains("name", "birth", "address")
                .doesNotContain("nationality", "reference", "household", "expiry");
    }

    @Test
    void whoHelpsIsNamedAndWhoNeedsAnInterpreterSaysWhich() {
        var given =
                given("for-whom", "who", "somebody")
                        .with("interpreter", Map.of("need", List.of("yes")));

        assertThat(asked(concern(Detail.NAME), given)).contains("helper", "interpreter-language");
    }

    @Test
    void onlyPapersNeedNoTimes() {
        assertThat(asked(concern(Detail.NAME), given("wish", "what", "hand-in")))
                .doesNotContain("times");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "14, 3, 1991, 14.03.1991",
                "١٤, ٣, ١٩٩١, 14.03.1991",
                "۱, ۱, ۱۹۸۸, 01.01.1988",
                "-, 3, 1991, 03.1991",
                "-, -, 1991, 1991"
            })
    void aBirthDateIsTakenAsFarAsItIsKnownInDigitsOfAnyScript(
            @Nullable String day, @Nullable String month, @Nullable String year, String german) {
        var given = born(day, month, year);

        assertThat(problems("birth", given)).isEmpty();
        assertThat(Days.read(given, "birth")).extracting(PartialDate::german).isEqualTo(german);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, date-year",
                "14, 3, -, date-year",
                "14, -, 1991, date-month",
                "31, 2, 1991, date-day",
                "32, 1, 1991, date-day",
                "1, 13, 1991, date-month",
                "1, 1, 2027, date-year",
                "1, 1, 91, date-year",
                "1, 1, 1899, date-year",
                "1, 1, 19991, date-year",
                "x, 1, 1991, date-day"
            })
    void aDateThatCannotBeIsAskedBackAtItsField(
            @Nullable String day, @Nullable String month, @Nullable String year, String field) {
        assertThat(problems("birth", born(day, month, year)))
                .extracting(Problem::field)
                .containsExactly(field);
    }

    @Test
    void aYearOfTheSolarHijriCalendarIsAskedBackAndNeverConverted() {
        assertThat(problems("birth", born(null, null, "۱۳۶۷")))
                .singleElement()
                .extracting(problem -> problem.message().plain())
                .asString()
                .contains("1367", "1988", "1989");
    }

    @Test
    void whoDoesNotKnowTheBirthDateSaysSo() {
        var given = given("birth", "date-unknown", "yes");

        assertThat(problems("birth", given)).isEmpty();
        assertThat(Days.read(given, "birth")).isEqualTo(PartialDate.UNKNOWN);
    }

    @Test
    void anyNameOfOneTo200CharactersIsAName() {
        assertThat(problems("name", given("name", "given", "O"))).isEmpty();
        assertThat(problems("name", given("name", "own", "ر".repeat(200)))).isEmpty();
        assertThat(problems("name", given("name", "family", "van 't Hoff-Ωmega 3"))).isEmpty();
        assertThat(problems("name", given("name", "given", "ر".repeat(201)))).hasSize(1);
        assertThat(problems("name", Given.NOTHING)).hasSize(1);
    }

    @Test
    void whatNoInputAskedForIsDropped() {
        var question = question("name", Given.NOTHING);
        var typed = Form.of(Map.of("given", List.of(" Amal \n"), "recipient", List.of("evil")));

        assertThat(question.clean(asking(Given.NOTHING), typed))
                .isEqualTo(Map.of("given", List.of("Amal")));
    }

    @Test
    void anOptionThatWasNotOfferedIsRefused() {
        assertThat(problems("reach", given("reach", "kind", "PIGEON"))).hasSize(1);
        assertThat(problems("nationality", given("nationality", "country", "XX"))).hasSize(1);
    }

    @Test
    void anotherChannelAsksForItsAddressAgain() {
        var given =
                given("reach", "kind", "PHONE")
                        .with("reach-address", Map.of("address", List.of("0152 0000000")));
        var form = Form.of(Map.of("kind", List.of("LETTER")));

        var changed = Questions.answered(question("reach", given), asking(given), form);

        assertThat(changed.has("reach-address")).isFalse();
    }

    @Test
    void noAppointmentIsWishedBeforeTheInstitutionsLeadTime() {
        var tooEarly =
                given("times", "from-day", "24")
                        .with(
                                "times",
                                Map.of(
                                        "from-day", List.of("24"),
                                        "from-month", List.of("11"),
                                        "from-year", List.of("2026")));

        assertThat(problems("times", tooEarly))
                .singleElement()
                .extracting(problem -> problem.message().plain())
                .asString()
                .contains("26. November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "0152 0000000, true",
        "٠١٥٢ ٠٠٠٠٠٠٠, true",
        "+49 (5264) 12-34, true",
        "no number, false",
        "12, false"
    })
    void aTelephoneNumberNeedsFiveDigitsOfAnyScript(String number, boolean good) {
        var given =
                given("reach", "kind", "PHONE")
                        .with(
                                "reach-address",
                                Map.of("address", List.of(number), "may-say", List.of("no")));

        assertThat(problems("reach-address", given).isEmpty()).isEqualTo(good);
    }

    @Test
    void byVideoThereIsAnInterpreterOnlyInTheLanguagesThatTheTownOffersForIt() {
        var signs = new Language("gsg", "DGS", "Gebärdensprache", null, false, true, true, 2);
        var signing =
                given("interpreter", "need", "yes")
                        .with(
                                "interpreter-language",
                                Map.of("language", List.of("gsg"), "way", List.of("VIDEO")));
        var speaking =
                signing.with(
                        "interpreter-language",
                        Map.of("language", List.of("de"), "way", List.of("VIDEO")));
        var which = question("interpreter-language", signing);

        assertThat(ways(which, asking(signing, GERMAN))).doesNotContain("VIDEO");
        assertThat(ways(which, asking(signing, GERMAN, signs))).contains("VIDEO");
        assertThat(Questions.check(which, asking(signing, GERMAN, signs)).all()).isEmpty();
        assertThat(Questions.check(which, asking(speaking, GERMAN, signs)).all())
                .extracting(Problem::field)
                .containsExactly("way");
    }

    private static List<String> ways(Question question, Asking asking) {
        return question.fields(asking).stream()
                .filter(field -> field.name().equals("way"))
                .flatMap(field -> ((Field.Choices) field).options().stream())
                .map(Choice::value)
                .toList();
    }

    private static List<String> asked(Concern concern, Given given) {
        return Questions.asked(concern, given).stream().map(Question::slug).toList();
    }

    private static List<Problem> problems(String question, Given given) {
        return Questions.check(question(question, given), asking(given)).all();
    }

    private static Question question(String slug, Given given) {
        return Questions.find(everything(), given, slug).orElseThrow();
    }

    private static Asking asking(Given given) {
        return asking(given, GERMAN);
    }

    private static Asking asking(Given given, Language... interpretable) {
        return new Asking(
                languages.dictionary().words(GERMAN),
                everything(),
                given,
                TODAY,
                LocalDate.of(2026, 11, 26),
                List.of(interpretable));
    }

    private static Given given(String question, String input, String value) {
        return Given.NOTHING.with(question, Map.of(input, List.of(value)));
    }

    private static Given born(@Nullable String day, @Nullable String month, @Nullable String year) {
        var typed = new HashMap<String, List<String>>();
        if (day != null) typed.put("date-day", List.of(day));
        if (month != null) typed.put("date-month", List.of(month));
        if (year != null) typed.put("date-year", List.of(year));
        return Given.NOTHING.with("birth", typed);
    }

    private static Concern everything() {
        return concern(Detail.values());
    }

    private static Concern concern(Detail... details) {
        var matrix = new EnumMap<Detail, Concern.Need>(Detail.class);
        for (var detail : details) matrix.put(detail, Concern.Need.REQUIRED);
        return new Concern(
                "anmeldung",
                "Wohnung anmelden",
                "Sie sind umgezogen?",
                townHall(),
                List.of(),
                matrix,
                List.of(),
                List.of(),
                true,
                true,
                true,
                null,
                null,
                true,
                1);
    }

    private static Institution townHall() {
        return new Institution(
                "einwohnermeldeamt",
                "Einwohnermeldeamt",
                Institution.Kind.AUTHORITY,
                "Hier melden Sie sich an.",
                new Institution.Place(List.of("Rathaus"), null, null),
                List.of(
                        new Institution.Hours(
                                DayOfWeek.TUESDAY, LocalTime.of(8, 30), LocalTime.of(12, 0))),
                List.of(),
                null,
                "05264 00 00 02",
                List.of("de"),
                null,
                3,
                5,
                "amt@kalletal.example",
                null,
                Institution.Mode.ATTACHMENT,
                10_000_000,
                null,
                "Gemeinde Kalletal",
                "Datenschutz",
                List.of(),
                true,
                1);
    }
}

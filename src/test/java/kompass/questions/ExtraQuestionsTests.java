package kompass.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.database.TestDatabase;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.ExtraQuestion;
import kompass.directory.ExtraQuestion.Kind;
import kompass.directory.ExtraQuestion.Option;
import kompass.directory.Institution;
import kompass.languages.Language;
import kompass.languages.TestLanguages;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExtraQuestionsTests {

    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, true, false, 1);
    private static final ExtraQuestion SCHOOL =
            new ExtraQuestion(
                    "school",
                    Kind.CHOICE,
                    true,
                    "Geht das Kind schon zur Schule?",
                    null,
                    List.of(new Option("yes", "Ja"), new Option("no", "Nein")),
                    null);
    private static final ExtraQuestion WHICH =
            plain("which", Kind.TEXT, true, new ExtraQuestion.Condition("school", Set.of("yes")));
    private static final ExtraQuestion YEARS = plain("years", Kind.NUMBER, false, null);
    private static final ExtraQuestion SINCE = plain("since", Kind.DATE, true, null);
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
    void theyAreAskedAfterThePersonAndBeforeTheWish() {
        assertThat(asked(Given.NOTHING, SCHOOL, YEARS))
                .containsExactly(
                        "for-whom", "name", "q-school", "q-years", "wish", "times", "reach");
    }

    @Test
    void aConditionIsAnsweredByTheServerAlone() {
        assertThat(asked(Given.NOTHING, SCHOOL, WHICH)).doesNotContain("q-which");
        assertThat(asked(chosen("school", "yes"), SCHOOL, WHICH)).contains("q-which");
        assertThat(asked(chosen("school", "no"), SCHOOL, WHICH)).doesNotContain("q-which");
    }

    @Test
    void aConditionOnAQuestionThatIsNotAskedHolds() {
        var earlier =
                plain(
                        "a",
                        Kind.CHOICE,
                        false,
                        new ExtraQuestion.Condition("school", Set.of("yes")));
        var given = chosen("school", "no").with("q-a", Map.of("choice", List.of("1")));

        assertThat(
                        asked(
                                given,
                                SCHOOL,
                                earlier,
                                plain(
                                        "b",
                                        Kind.TEXT,
                                        false,
                                        new ExtraQuestion.Condition("a", Set.of("1")))))
                .doesNotContain("q-a", "q-b");
    }

    @Test
    void whatWasAnsweredToAQuestionThatIsNotAskedIsDropped() {
        var given =
                chosen("school", "no")
                        .with("q-which", Map.of("text", List.of("Grundschule")))
                        .with("q-gone", Map.of("text", List.of("alt")));

        assertThat(Questions.onlyAsked(concern(SCHOOL, WHICH), given).byQuestion())
                .containsOnlyKeys("q-school");
    }

    @Test
    void anotherKindUnderTheSameKeyIsAnotherQuestion() {
        var given = Given.NOTHING.with("q-years", Map.of("text", List.of("viele")));

        assertThat(Questions.onlyAsked(concern(YEARS), given).of("q-years")).isEmpty();
        assertThat(Extras.read(concern(YEARS), given)).isEmpty();
    }

    @Test
    void anOptionThatWasNeverOfferedIsRefused() {
        assertThat(problems(SCHOOL, chosen("school", "maybe"))).hasSize(1);
        assertThat(problems(SCHOOL, chosen("school", "yes"))).isEmpty();
        assertThat(problems(SCHOOL, Given.NOTHING)).hasSize(1);
    }

    @Test
    void aNumberMayBeWrittenInDigitsOfAnyScript() {
        assertThat(problems(YEARS, typed("years", "number", "٣"))).isEmpty();
        assertThat(problems(YEARS, typed("years", "number", "drei"))).hasSize(1);
        assertThat(problems(YEARS, Given.NOTHING)).isEmpty();
        assertThat(Extras.read(concern(YEARS), typed("years", "number", "۱۲")))
                .extracting(Answers.Extra::value)
                .containsExactly("12");
    }

    @Test
    void aDateIsTakenAsFarAsItIsKnown() {
        assertThat(problems(SINCE, typed("since", "date-year", "2019"))).isEmpty();
        assertThat(problems(SINCE, typed("since", "date-unknown", "yes"))).isEmpty();
        assertThat(problems(SINCE, Given.NOTHING)).hasSize(1);
        assertThat(Extras.read(concern(SINCE), typed("since", "date-year", "2019")))
                .extracting(Answers.Extra::value)
                .containsExactly("2019");
    }

    @Test
    void noInputIsKeptThatNoQuestionAsksFor() {
        var form = Form.of(Map.of("choice", List.of("yes"), "mailbox", List.of("evil@x.example")));

        assertThat(question(SCHOOL).clean(asking(Given.NOTHING, SCHOOL), form))
                .isEqualTo(Map.of("choice", List.of("yes")));
    }

    @Test
    void parentAndChildAreBothAskedAboutWhereTheOfficeNeedsBoth() {
        var kindergeld =
                concern(
                        Map.of(
                                Detail.NAME, Concern.Need.REQUIRED,
                                Detail.CHILD_NAME, Concern.Need.REQUIRED,
                                Detail.CHILD_BIRTH_DATE, Concern.Need.REQUIRED));

        assertThat(slugs(kindergeld, Given.NOTHING))
                .containsSubsequence("for-whom", "name", "child-name", "child-birth", "wish");
    }

    @Test
    void aConditionLooksBackAtAChoiceOnly() {
        assertThatThrownBy(() -> concern(WHICH, SCHOOL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> concern(SCHOOL, SCHOOL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ExtraQuestion plain(
            String key, Kind kind, boolean required, ExtraQuestion.@Nullable Condition when) {
        var options =
                kind == Kind.CHOICE
                        ? List.of(new Option("1", "Eins"), new Option("2", "Zwei"))
                        : List.<Option>of();
        return new ExtraQuestion(key, kind, required, "Frage " + key, null, options, when);
    }

    private static Given chosen(String key, String option) {
        return typed(key, "choice", option);
    }

    private static Given typed(String key, String input, String value) {
        return Given.NOTHING.with("q-" + key, Map.of(input, List.of(value)));
    }

    private static List<String> asked(Given given, ExtraQuestion... questions) {
        return slugs(concern(questions), given);
    }

    private static List<String> slugs(Concern concern, Given given) {
        return Questions.asked(concern, given).stream().map(Question::slug).toList();
    }

    private static Question question(ExtraQuestion question) {
        return new Extras.Extra(question);
    }

    private static List<Problem> problems(ExtraQuestion question, Given given) {
        return Questions.check(question(question), asking(given, question)).all();
    }

    private static Asking asking(Given given, ExtraQuestion... questions) {
        return new Asking(
                languages.dictionary().words(GERMAN),
                concern(questions),
                given,
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 11, 26),
                List.of(GERMAN));
    }

    private static Concern concern(ExtraQuestion... questions) {
        return concern(Map.of(Detail.NAME, Concern.Need.REQUIRED), questions);
    }

    private static Concern concern(Map<Detail, Concern.Need> details, ExtraQuestion... questions) {
        return new Concern(
                "schule",
                "Schule",
                "Ihr Kind geht zur Schule.",
                Institution.NOBODY,
                List.of(),
                details,
                new ArrayList<>(List.of(questions)),
                List.of(),
                true,
                false,
                false,
                null,
                null,
                true,
                1);
    }
}

package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.database.TestDatabase;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Detail;
import kompass.directory.ExtraQuestion;
import kompass.directory.ExtraQuestion.Kind;
import kompass.directory.ExtraQuestion.Option;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.languages.Languages;
import kompass.papers.Pages;
import kompass.papers.Refused;
import kompass.questions.Answers;
import kompass.questions.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// Staff change a concern while somebody is on the way through it.
@SpringBootTest(properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class ChangedConcernTests {

    private static final String CONCERN = "sportverein";
    private static final ExtraQuestion SPORT =
            new ExtraQuestion(
                    "sport",
                    Kind.CHOICE,
                    false,
                    "Welcher Sport?",
                    null,
                    List.of(
                            new Option("ball", "Fußball"),
                            new Option("turnen", "Turnen"),
                            new Option("tanz", "Tanz")),
                    null);
    private static final ExtraQuestion TEAM =
            new ExtraQuestion(
                    "team",
                    Kind.TEXT,
                    false,
                    "In welcher Mannschaft haben Sie gespielt?",
                    null,
                    List.of(),
                    new ExtraQuestion.Condition("sport", Set.of("ball")));

    private final Concerns concerns;
    private final Institutions institutions;
    private final Drafts drafts;
    private final Requests requests;
    private final Receipts receipts;
    private final PaperList papers;
    private final Pages pages;
    private final Entrance entrance;
    private final Languages languages;
    private Concern before;

    @Autowired
    ChangedConcernTests(
            Concerns concerns,
            Institutions institutions,
            Drafts drafts,
            Requests requests,
            Receipts receipts,
            PaperList papers,
            Pages pages,
            Entrance entrance,
            Languages languages) {
        this.concerns = concerns;
        this.institutions = institutions;
        this.drafts = drafts;
        this.requests = requests;
        this.receipts = receipts;
        this.papers = papers;
        this.pages = pages;
        this.entrance = entrance;
        this.languages = languages;
        this.before = concerns.find(CONCERN).orElseThrow();
    }

    @BeforeEach
    void theClubAsksTwoQuestions() {
        before = concerns.find(CONCERN).orElseThrow();
        ask(SPORT, TEAM);
    }

    @AfterEach
    void theClubAsksAsBefore() {
        concerns.put(before);
    }

    @Test
    void aDraftGoesOnWhenNothingChanges() {
        begin("same");

        assertThat(open("same")).isEqualTo(Step.CHECK);
        assertThat(send("same").answers().extras())
                .extracting(Answers.Extra::value)
                .containsExactly("Fußball", "Blau-Weiß");
    }

    @Test
    void aQuestionThatIsGoneIsNotSent() {
        begin("removed");

        ask(SPORT);

        assertThat(open("removed")).isEqualTo(Step.CHECK);
        assertThat(send("removed").answers().extras())
                .extracting(Answers.Extra::value)
                .containsExactly("Fußball");
    }

    @Test
    void aQuestionThatIsNewIsAskedBeforeTheLastPage() {
        begin("added");

        ask(SPORT, TEAM, plain("schuhe", false));

        assertThat(open("added")).isEqualTo("q-schuhe");
    }

    @Test
    void aQuestionThatBecameRequiredIsAskedAgainWhereItWasLeftEmpty() {
        ask(SPORT, TEAM, plain("schuhe", false));
        begin("required");
        change("required", "q-schuhe", Map.of());
        assertThat(open("required")).isEqualTo(Step.CHECK);

        ask(SPORT, TEAM, plain("schuhe", true));

        assertThat(open("required")).isEqualTo("q-schuhe");
    }

    @Test
    void aChoiceThatIsGoneIsAskedAgainAndItsConditionFallsSilent() {
        begin("choice");
        var rest = List.of(new Option("turnen", "Turnen"), new Option("tanz", "Tanz"));

        ask(new ExtraQuestion("sport", Kind.CHOICE, false, "Welcher Sport?", null, rest, null));

        assertThat(open("choice")).isEqualTo("q-sport");
        change("choice", "q-sport", Map.of("choice", List.of("tanz")));
        assertThat(send("choice").answers().extras())
                .extracting(Answers.Extra::value)
                .containsExactly("Tanz");
    }

    @Test
    void aQuestionOfAnotherKindIsAnotherQuestion() {
        begin("kind");

        ask(
                SPORT,
                new ExtraQuestion("team", Kind.NUMBER, true, "Wie lange?", null, List.of(), null));

        assertThat(open("kind")).isEqualTo("q-team");
    }

    @Test
    void aDetailThatBecameRequiredIsAskedBeforeTheLastPage() {
        begin("needed");

        concerns.put(needing(now(), Map.of(Detail.NATIONALITY, Concern.Need.REQUIRED)));

        assertThat(open("needed")).isEqualTo("nationality");
    }

    @Test
    void aDetailThatNobodyNeedsAnyMoreIsNotSent() {
        begin("needless");
        assertThat(now().details()).containsKey(Detail.AGE_GROUP);

        concerns.put(needing(now(), Map.of(Detail.CALL_NAME, Concern.Need.REQUIRED)));

        assertThat(open("needless")).isEqualTo(Step.CHECK);
        var answers = send("needless").answers();
        assertThat(answers.callName()).isEqualTo("Tesfay");
        assertThat(answers.ageGroup()).isNull();
    }

    @Test
    void anotherInstitutionThatAnswersFromNowOnGetsTheRequest() {
        begin("handed over");
        var advice = institutions.find("migrationsberatung").orElseThrow();

        concerns.put(answeredBy(now(), advice));

        assertThat(open("handed over")).isEqualTo(Step.CHECK);
        assertThat(send("handed over").concern().institution().slug())
                .isEqualTo("migrationsberatung");
    }

    @Test
    void photosOfAPaperThatNobodyAsksForAnyMoreAreErasedWhenTheRequestIsSent() throws Exception {
        var registration = concerns.find("anmeldung").orElseThrow();
        var draft = drafts.start("papers", "anmeldung", Given.NOTHING);
        var wish = Map.of("what", List.of("hand-in"));
        var changed = draft.with(draft.given().with("wish", wish));
        drafts.save(changed);
        photograph(draft, "ausweise");
        photograph(draft, "heiratsurkunde");

        var fewer =
                registration.papers().stream()
                        .filter(asked -> !asked.paper().slug().equals("heiratsurkunde"))
                        .toList();
        var now = copy(registration, registration.questions(), fewer);

        assertThat(papers.answers(now, changed))
                .extracting(answer -> answer.asked().paper().slug())
                .doesNotContain("heiratsurkunde");
        requests.eraseUnasked(changed, papers.answers(now, changed));
        assertThat(pages.of(draft.id())).extracting(page -> page.slot()).containsOnly("ausweise");
    }

    @Test
    void aConcernThatIsNoLongerShownLetsDraftsComeToTheirEnd() {
        begin("hidden");

        concerns.put(copy(now(), now().questions(), now().papers(), false));

        assertThat(open("hidden")).isEqualTo(Step.CHECK);
        assertThat(send("hidden").answers().callName()).isEqualTo("Tesfay");
    }

    @Test
    void thePlaceNamedAtTheStartDecidesWhoAnswers() {
        var advice = institutions.find("migrationsberatung").orElseThrow();
        var rule = new Concern.PlaceRule(advice, List.of("Bavenhausen"));
        var given =
                Given.NOTHING.with(Entrance.PLACE, Map.of(Entrance.PLACE, List.of("Bavenhausen")));
        var concern = placed(now(), List.of(rule));

        assertThat(entrance.asking(languages.german(), concern, given).concern().institution())
                .isEqualTo(advice);
        assertThat(
                        entrance.asking(languages.german(), concern, Given.NOTHING)
                                .concern()
                                .institution())
                .isEqualTo(now().institution());
    }

    private Concern now() {
        return concerns.find(CONCERN).orElseThrow();
    }

    private void ask(ExtraQuestion... questions) {
        concerns.put(copy(now(), List.of(questions), now().papers()));
    }

    private void begin(String device) {
        drafts.start(device, CONCERN, tesfay());
    }

    private void change(String device, String question, Map<String, List<String>> answer) {
        var draft = drafts.find(device, CONCERN).orElseThrow();
        drafts.save(draft.with(draft.given().with(question, answer)));
    }

    private String open(String device) {
        var draft = drafts.find(device, CONCERN).orElseThrow();
        return entrance.firstOpen(
                entrance.asking(languages.german(), now(), draft.given()),
                papers.firstOpen(now(), draft).isPresent());
    }

    private Request send(String device) {
        var draft = drafts.find(device, CONCERN).orElseThrow();
        var asking = entrance.asking(languages.german(), now(), draft.given());
        requests.submit(draft, asking, papers.answers(now(), draft), device);
        var receipt = receipts.find(device, CONCERN).orElseThrow();
        return requests.find(receipt.code(), receipt.factor()).orElseThrow();
    }

    private void photograph(Draft draft, String paper) throws IOException, Refused {
        var photo = Path.of("src/test/resources/photos/letter.png");
        try (var bytes = Files.newInputStream(photo)) {
            pages.add(draft.id(), paper, "papers", bytes);
        }
    }

    private static ExtraQuestion plain(String key, boolean required) {
        return new ExtraQuestion(key, Kind.TEXT, required, "Frage " + key, null, List.of(), null);
    }

    private static Given tesfay() {
        return Given.NOTHING
                .with("for-whom", Map.of("who", List.of("myself")))
                .with("call-name", Map.of("name", List.of("Tesfay")))
                .with("age-group", Map.of("group", List.of("FROM_18_TO_26")))
                .with("q-sport", Map.of("choice", List.of("ball")))
                .with("q-team", Map.of("text", List.of("Blau-Weiß")))
                .with("wish", Map.of())
                .with("times", Map.of())
                .with("interpreter", Map.of("need", List.of("no")))
                .with("reach", Map.of("kind", List.of("PHONE")))
                .with(
                        "reach-address",
                        Map.of(
                                "address", List.of("0152 0000000"),
                                "may-say", List.of("yes")));
    }

    private static Concern copy(
            Concern it, List<ExtraQuestion> questions, List<Concern.Asked> papers) {
        return copy(it, questions, papers, it.listed());
    }

    private static Concern copy(
            Concern it, List<ExtraQuestion> questions, List<Concern.Asked> papers, boolean listed) {
        return copy(it, it.institution(), it.places(), it.details(), questions, papers, listed);
    }

    private static Concern placed(Concern it, List<Concern.PlaceRule> places) {
        return copy(
                it,
                it.institution(),
                places,
                it.details(),
                it.questions(),
                it.papers(),
                it.listed());
    }

    private static Concern needing(Concern it, Map<Detail, Concern.Need> details) {
        return copy(
                it,
                it.institution(),
                it.places(),
                details,
                it.questions(),
                it.papers(),
                it.listed());
    }

    private static Concern answeredBy(Concern it, Institution institution) {
        return copy(
                it,
                institution,
                it.places(),
                it.details(),
                it.questions(),
                it.papers(),
                it.listed());
    }

    private static Concern copy(
            Concern it,
            Institution institution,
            List<Concern.PlaceRule> places,
            Map<Detail, Concern.Need> details,
            List<ExtraQuestion> questions,
            List<Concern.Asked> papers,
            boolean listed) {
        return new Concern(
                it.slug(),
                it.title(),
                it.explanation(),
                institution,
                places,
                details,
                questions,
                papers,
                it.appointment(),
                it.handIn(),
                it.interpreter(),
                it.onlineService(),
                it.note(),
                listed,
                it.position());
    }
}

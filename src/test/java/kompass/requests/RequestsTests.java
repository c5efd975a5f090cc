package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kompass.database.TestDatabase;
import kompass.directory.Concern;
import kompass.languages.Languages;
import kompass.papers.FileRefused;
import kompass.papers.Pages;
import kompass.papers.Refused;
import kompass.questions.Given;
import kompass.questions.PaperAnswer;
import kompass.site.DeviceCleared;
import kompass.site.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Safety, delivery 12 and 41: a double click is one request. 17: what is stored says nothing
/// without the vault.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import(MovableClock.Alone.class)
class RequestsTests {

    private static final Path PHOTO = Path.of("src/test/resources/photos/letter.png");

    private final Drafts drafts;
    private final Requests requests;
    private final Receipts receipts;
    private final Handovers handovers;
    private final Story story;
    private final Guesses guesses;
    private final PaperList papers;
    private final Pages pages;
    private final Entrance entrance;
    private final Languages languages;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final MovableClock clock;

    @Autowired
    RequestsTests(
            Drafts drafts,
            Requests requests,
            Receipts receipts,
            Handovers handovers,
            Story story,
            Guesses guesses,
            PaperList papers,
            Pages pages,
            Entrance entrance,
            Languages languages,
            JdbcClient database,
            ApplicationEventPublisher events,
            MovableClock clock) {
        this.drafts = drafts;
        this.requests = requests;
        this.receipts = receipts;
        this.handovers = handovers;
        this.story = story;
        this.guesses = guesses;
        this.papers = papers;
        this.pages = pages;
        this.entrance = entrance;
        this.languages = languages;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Test
    void sendingTwiceAtTheSameMomentIsSendingOnce() throws Exception {
        var draft = drafts.start("twice", "sportverein", tesfay());
        var asking = entrance.asking(languages.german(), sport(), draft.given());
        Callable<Boolean> click = () -> requests.submit(draft, asking, List.of(), "twice");

        try (var thumbs = Executors.newFixedThreadPool(2)) {
            var clicks = thumbs.invokeAll(List.of(click, click));

            assertThat(List.of(clicks.getFirst().get(), clicks.getLast().get()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(receipts.find("twice", "sportverein")).isPresent();
        assertThat(drafts.find("twice", "sportverein")).isEmpty();
    }

    @Test
    void aReceiptOpensItsStoryAndNothingElseDoes() {
        var receipt = send("receipt");

        var found = requests.find(receipt.code(), receipt.factor());

        assertThat(found).map(Request::reference).contains(receipt.reference());
        assertThat(found.map(Request::answers).orElseThrow().callName()).isEqualTo("Tesfay");
        assertThat(story.of(receipt.request()).getFirst().kind()).isEqualTo(Event.Kind.RECEIVED);
        assertThat(requests.find(receipt.code(), "0000" + receipt.factor())).isEmpty();
        assertThat(requests.find("ABCDEFGH", receipt.factor())).isEmpty();
        assertThat(receipts.find("somebody else", "sportverein")).isEmpty();
    }

    @Test
    void aReceiptIsShownForADayOnTheDeviceThatSentTheRequest() {
        send("for a day");
        clock.forward(Receipts.TIME.plusSeconds(1));

        assertThat(receipts.find("for a day", "sportverein")).isEmpty();
    }

    @Test
    void whatIsStoredSaysNothingWithoutTheVault() {
        drafts.start("sealed", "sportverein", tesfay());
        send("sealed as well");

        for (var table : List.of("draft", "request", "receipt")) {
            var rows =
                    database.sql("SELECT sealed FROM requests." + table)
                            .query((row, n) -> row.getBytes("sealed"))
                            .list();
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(sealed ->
                            assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                                    .doesNotContain("Tesfay", "0151"));
        }
    }

    @Test
    void aDraftNobodyWentOnWithIsErasedWithItsPages() throws IOException, Refused {
        var draft = drafts.start("old", "anmeldung", tesfay());
        try (var photo = Files.newInputStream(PHOTO)) {
            pages.add(draft.id(), "ausweise", "old", photo);
        }
        clock.forward(Duration.ofDays(6));
        assertThat(drafts.find("old", "anmeldung")).isPresent();

        clock.forward(Duration.ofDays(1));
        assertThat(drafts.find("old", "anmeldung")).isEmpty();
        drafts.eraseExpired();

        assertThat(pages.of(draft.id())).isEmpty();
    }

    @Test
    void aHandoverCodeWorksOnce() {
        var draft = drafts.start("app", "sportverein", tesfay());
        var code = handovers.handOver(draft, "ar");

        var typed = code.substring(0, 4).toLowerCase(Locale.ROOT) + " " + code.substring(4);
        assertThat(handovers.takeOver(typed, "browser"))
                .contains(new Handovers.TakenOver("sportverein", "ar"));

        assertThat(drafts.find("browser", "sportverein")).map(Draft::id).contains(draft.id());
        assertThat(handovers.takeOver(code, "stranger")).isEmpty();
        assertThat(drafts.find("stranger", "sportverein")).isEmpty();
    }

    @Test
    void aHandoverCodeIsGoodForAQuarterOfAnHour() {
        var draft = drafts.start("slow app", "sportverein", tesfay());
        var code = handovers.handOver(draft, "ar");
        clock.forward(Handovers.TIME.plusSeconds(1));

        assertThat(handovers.takeOver(code, "slow browser")).isEmpty();
    }

    @Test
    void clearingADeviceErasesWhatNoOtherDeviceHolds() {
        drafts.start("shared phone", "anmeldung", tesfay());
        var moved = drafts.start("shared phone", "sportverein", tesfay());
        handovers.takeOver(handovers.handOver(moved, "de"), "own phone");

        events.publishEvent(new DeviceCleared("shared phone"));

        assertThat(drafts.find("shared phone", "anmeldung")).isEmpty();
        assertThat(drafts.find("shared phone", "sportverein")).isEmpty();
        assertThat(drafts.find("own phone", "sportverein")).isPresent();
        assertThat(receipts.find("shared phone", "sportverein")).isEmpty();
    }

    @Test
    void afterTenWrongCodesANetworkWaits() {
        for (int i = 0; i < 9; i++) guesses.wrong("192.0.2.1");
        assertThat(guesses.wait("192.0.2.1")).isZero();

        guesses.wrong("192.0.2.1");

        assertThat(guesses.wait("192.0.2.1")).isPositive();
        assertThat(guesses.wait("192.0.2.2")).isZero();
        clock.forward(Duration.ofMinutes(15));
        assertThat(guesses.wait("192.0.2.1")).isZero();
    }

    @Test
    void aRequiredPaperAboutWhichNothingWasSaidIsAskedFor() {
        var registration = entrance.concern("anmeldung");
        var given = Given.NOTHING.with("wish", Map.of("what", List.of("both")));
        var draft = drafts.start("papers", "anmeldung", given);

        assertThat(papers.firstOpen(registration, draft))
                .map(asked -> asked.paper().slug())
                .contains("ausweise");
        var said =
                draft.with(
                        given.with(
                                Step.PAPERS,
                                Map.of(
                                        "ausweise", List.of("BRINGS"),
                                        "wohnungsgeberbestaetigung", List.of("MISSING"))));
        assertThat(papers.firstOpen(registration, said)).isEmpty();
        assertThat(papers.answers(registration, said))
                .extracting(PaperAnswer::choice)
                .containsExactly(
                        PaperAnswer.Choice.BRINGS,
                        PaperAnswer.Choice.MISSING,
                        PaperAnswer.Choice.OPEN,
                        PaperAnswer.Choice.OPEN);
    }

    @Test
    void upload16PagesWhoseDraftIsGoneAreErased() throws IOException, Refused {
        var nobody = UUID.randomUUID();
        var draft = drafts.start("orphans", "sportverein", tesfay());
        for (var owner : List.of(nobody, draft.id()))
            try (var photo = Files.newInputStream(PHOTO)) {
                pages.add(owner, "briefe", null, photo);
            }

        new Orphans(database, pages, clock).erase(Town.Periods.USUAL);
        assertThat(pages.of(nobody)).hasSize(1);
        clock.forward(Duration.ofHours(2));
        new Orphans(database, pages, clock).erase(Town.Periods.USUAL);

        assertThat(pages.of(nobody)).isEmpty();
        assertThat(pages.of(draft.id())).hasSize(1);
    }

    @Test
    void upload11WhatIsRefusedAfterTheReceiptIsToldInTheStory() {
        var request = send("refused late").request();

        events.publishEvent(new FileRefused(request, Set.of("briefe"), Refused.Reason.THREAT));
        events.publishEvent(
                new FileRefused(UUID.randomUUID(), Set.of("briefe"), Refused.Reason.THREAT));

        assertThat(story.of(request).getLast().kind()).isEqualTo(Event.Kind.PAPER_REFUSED);
    }

    private Receipt send(String device) {
        var draft = drafts.start(device, "sportverein", tesfay());
        var asking = entrance.asking(languages.german(), sport(), draft.given());
        requests.submit(draft, asking, List.of(), device);
        return receipts.find(device, "sportverein").orElseThrow();
    }

    private Concern sport() {
        return entrance.concern("sportverein");
    }

    private static Given tesfay() {
        return Given.NOTHING
                .with("for-whom", Map.of("who", List.of("myself")))
                .with("call-name", Map.of("name", List.of("Tesfay")))
                .with("age-group", Map.of("group", List.of("FROM_18_TO_26")))
                .with("wish", Map.of())
                .with("times", Map.of())
                .with("reach", Map.of("kind", List.of("PHONE")))
                .with(
                        "reach-address",
                        Map.of("address", List.of("0151 2222222"), "may-say", List.of("no")));
    }
}

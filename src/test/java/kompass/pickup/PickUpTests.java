package kompass.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import kompass.database.TestDatabase;
import kompass.delivery.ReadableMail;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.Passphrases;
import kompass.directory.TestInstitutions;
import kompass.mail.CaughtMail;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.requests.Erasing;
import kompass.requests.Event;
import kompass.requests.MovableClock;
import kompass.requests.Receipt;
import kompass.requests.Requests;
import kompass.requests.Retention;
import kompass.requests.Story;
import kompass.requests.Tesfay;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Safety 17, 18: codes are hard to guess. 20: looking at a mailed link changes nothing. 21: links
/// have one purpose and die with the papers.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import({MovableClock.Alone.class, Tesfay.class, Erasing.class})
class PickUpTests {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{3})\\u00A0(\\d{3})\\b");
    private static final String OFFICE = "integration";
    private static final String MAILBOX = "integration@kalletal.example";

    private final Tesfay tesfay;
    private final Institutions institutions;
    private final Passphrases passphrases;
    private final Letters letters;
    private final Story story;
    private final Retention retention;
    private final Requests requests;
    private final Erasing erasing;
    private final CaughtMail caught;
    private final JdbcClient database;
    private final MovableClock clock;

    private final Map<String, String> texts = new HashMap<>();

    @LocalServerPort private int port;

    @Autowired
    PickUpTests(
            Tesfay tesfay,
            Institutions institutions,
            Passphrases passphrases,
            Letters letters,
            Story story,
            Retention retention,
            Requests requests,
            Erasing erasing,
            CaughtMail caught,
            JdbcClient database,
            MovableClock clock) {
        this.tesfay = tesfay;
        this.institutions = institutions;
        this.passphrases = passphrases;
        this.letters = letters;
        this.story = story;
        this.retention = retention;
        this.requests = requests;
        this.erasing = erasing;
        this.caught = caught;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void anOfficeThatCollects() {
        database.sql("DELETE FROM pickup.guess").update();
        passphrases.remove(OFFICE);
        institutions.put(
                TestInstitutions.withMode(
                        institutions.find(OFFICE).orElseThrow(), Institution.Mode.LINK));
    }

    @Test
    void theMailHoldsAConcernAndALinkAndNothingAboutThePerson() {
        var receipt = tesfay.asks();

        var mail = letterAbout(receipt);

        assertThat(mail.attachments()).isEmpty();
        for (var said : List.of(mail.text(), mail.html(), mail.subject()))
            assertThat(said)
                    .contains(receipt.reference())
                    .doesNotContain("Tesfay", "Mebrahtu", "0151", "Helga");
        assertThat(mail.text()).contains("/pick-up/", "/received/", "Angaben und Papiere abholen");
        assertThat(mail.html()).contains("/pick-up/");
    }

    @Test
    void aCodeToTheSameMailboxOpensSummaryAndPapersInFourClicks() throws IOException {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = link(receipt, "pick-up");

        var door = clerk.opens(link);
        clerk.sends(link + "/code", "");
        var files = clerk.sends(link + "/access", "code=" + codeFor(receipt));
        var zip = clerk.opens(link + "/files/all.zip");

        assertThat(Clerk.text(door)).contains(receipt.reference()).doesNotContain("Tesfay");
        assertThat(Clerk.text(files)).contains("Mebrahtu, Tesfay", "0151 2222222", "Helga");
        assertThat(names(zip.body()))
                .hasSize(2)
                .allMatch(name -> name.matches("[A-Za-z0-9_-]+\\.pdf"));
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("Anfrage_" + receipt.reference() + ".zip");
        assertThat(kinds(receipt)).contains(Event.Kind.SENT, Event.Kind.PICKED_UP);
        assertThat(letter(receipt).pickedUpAt()).isNotNull();
    }

    @Test
    void upload14WhatIsDownloadedIsAFileInASandbox() throws IOException {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = opened(receipt, clerk);

        var whole = clerk.opens(link + "/files/all.pdf");
        var paper = clerk.opens(link + "/files/briefe");

        for (var response : List.of(whole, paper)) {
            var headers = response.headers();
            assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("sandbox", "default-src 'none'");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin");
        }
        try (var pdf = Loader.loadPDF(whole.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Mebrahtu");
        }
    }

    @Test
    void aScannerThatFollowsEveryLinkChangesNothing() {
        var receipt = tesfay.asks();
        var scanner = new Clerk(port);
        letterAbout(receipt);
        var before = kinds(receipt);
        var mails = caught.all().size();

        for (var page : List.of("", "/code", "/files", "/files/all.zip", "/files/summary"))
            scanner.opens(link(receipt, "pick-up") + page);
        scanner.opens(link(receipt, "received"));

        assertThat(kinds(receipt)).isEqualTo(before);
        assertThat(caught.all()).hasSize(mails);
        assertThat(letter(receipt))
                .extracting(Letter::pickedUpAt, Letter::confirmedAt)
                .containsOnlyNulls();
        assertThat(scanner.opens(link(receipt, "pick-up") + "/files/all.zip").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongCodeOpensNothingAndFiveSpoilTheRightOne() {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = link(receipt, "pick-up");
        clerk.sends(link + "/code", "");
        var code = codeFor(receipt);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int n = 0; n < OneTimeCodes.MOST_WRONG; n++)
            assertThat(clerk.sends(link + "/access", "code=" + wrong).statusCode()).isEqualTo(422);

        assertThat(clerk.sends(link + "/access", "code=" + code).statusCode()).isEqualTo(422);
        assertThat(kinds(receipt)).doesNotContain(Event.Kind.PICKED_UP);
    }

    @Test
    void aCodeWorksOnceAndForAQuarterOfAnHour() {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = link(receipt, "pick-up");
        clerk.sends(link + "/code", "");
        var code = codeFor(receipt);
        clerk.sends(link + "/access", "code=" + code);

        assertThat(new Clerk(port).sends(link + "/access", "code=" + code).statusCode())
                .isEqualTo(422);

        clerk.sends(link + "/code", "");
        var late = codeFor(receipt, code);
        clock.forward(OneTimeCodes.GOOD);
        assertThat(new Clerk(port).sends(link + "/access", "code=" + late).statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobodyIsSentCodesWithoutEnd() {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = link(receipt, "pick-up");
        for (int n = 0; n < OneTimeCodes.MOST_AN_HOUR; n++)
            assertThat(clerk.sends(link + "/code", "").statusCode()).isEqualTo(200);

        assertThat(clerk.sends(link + "/code", "").statusCode()).isEqualTo(429);
    }

    @Test
    void whoeverGuessesManyCodesWaits() {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = link(receipt, "pick-up");
        for (int n = 0; n < Tries.MOST_FOR_ONE; n++) clerk.sends(link + "/access", "code=123456");

        assertThat(clerk.sends(link + "/access", "code=123456").statusCode()).isEqualTo(429);
    }

    @Test
    void aRememberedComputerOpensTheNextRequestWithOneClick() {
        var clerk = new Clerk(port);
        var first = tesfay.asks();
        var link = link(first, "pick-up");
        clerk.sends(link + "/code", "");
        clerk.sends(link + "/access", "remember=yes&code=" + codeFor(first));

        var next = link(tesfay.asks(), "pick-up");
        assertThat(Clerk.text(clerk.opens(next))).doesNotContain("Tesfay").contains("bekannt");
        var files = clerk.sends(next + "/access", "");

        assertThat(Clerk.text(files)).contains("Mebrahtu, Tesfay");
        assertThat(new Clerk(port).sends(next + "/access", "").statusCode()).isEqualTo(422);

        after(
                Doors.REMEMBERED.minusMinutes(1),
                () -> assertThat(clerk.sends(next + "/access", "").statusCode()).isEqualTo(200));
        after(
                Doors.REMEMBERED.plusMinutes(1),
                () -> assertThat(clerk.sends(next + "/access", "").statusCode()).isEqualTo(422));
    }

    /// Looks into the time to come and returns: the courier's alarms are set by the machine's own.
    private void after(Duration time, Runnable looks) {
        clock.forward(time);
        try {
            looks.run();
        } finally {
            clock.forward(time.negated());
        }
    }

    @Test
    void theDoorStaysOpenForAnHour() {
        var clerk = new Clerk(port);
        var link = opened(tesfay.asks(), clerk);

        after(
                Doors.OPEN.minusMinutes(1),
                () -> assertThat(clerk.opens(link + "/files/all.zip").statusCode()).isEqualTo(200));
        after(
                Doors.OPEN.plusMinutes(1),
                () -> assertThat(clerk.opens(link + "/files/all.zip").statusCode()).isEqualTo(404));
    }

    @Test
    void theLinkDiesWithThePapersThoughTheRequestIsKept() {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = opened(receipt, clerk);

        after(Duration.ofDays(20), erasing::eraseWhatExpired);

        assertThat(requests.find(receipt.request())).isPresent();
        assertThat(clerk.opens(link).statusCode()).isEqualTo(410);
        assertThat(clerk.opens(link + "/files/all.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void wherePassphraseIsSetItIsAskedForInsteadOfACode() {
        passphrases.set(OFFICE, "Lindenbaum am Bach");
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = link(receipt, "pick-up");

        assertThat(Clerk.text(clerk.opens(link))).contains("type=\"password\"");
        assertThat(clerk.sends(link + "/access", "passphrase=Rosenstock").statusCode())
                .isEqualTo(422);
        assertThat(Clerk.text(clerk.sends(link + "/access", "passphrase=Lindenbaum+am+Bach")))
                .contains("Mebrahtu, Tesfay");
    }

    @Test
    void eachAccessIsInTheStory() {
        var receipt = tesfay.asks();
        opened(receipt, new Clerk(port));
        opened(receipt, new Clerk(port));
        opened(receipt, new Clerk(port));

        assertThat(kinds(receipt).stream().filter(kind -> kind == Event.Kind.PICKED_UP)).hasSize(1);
        assertThat(kinds(receipt).stream().filter(kind -> kind == Event.Kind.OPENED)).hasSize(2);
    }

    @Test
    void theLinkDiesWithThePapers() {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = opened(receipt, clerk);

        retention.erase(receipt.request());

        assertThat(clerk.opens(link).statusCode()).isEqualTo(410);
        assertThat(clerk.opens(link + "/files/all.zip").statusCode()).isEqualTo(404);
        assertThat(clerk.sends(link + "/access", "").statusCode()).isEqualTo(410);
        assertThat(clerk.opens(link(receipt, "received")).statusCode()).isEqualTo(410);
    }

    @Test
    void aForgedLinkLeadsNowhere() {
        var receipt = tesfay.asks();
        var link = link(receipt, "pick-up");
        var other = link.endsWith("A") ? "B" : "A";

        assertThat(
                        new Clerk(port)
                                .opens(link.substring(0, link.length() - 6) + "xxxxx" + other)
                                .statusCode())
                .isEqualTo(404);
        assertThat(new Clerk(port).opens(link.replace("pick-up", "received")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOfficeConfirmsWithAButtonAndTheNewcomerIsTold() {
        var receipt = tesfay.asks();
        var clerk = new Clerk(port);
        var link = link(receipt, "received");

        clerk.opens(link);
        assertThat(letter(receipt).confirmedAt()).isNull();
        clerk.sends(link, "complete=yes");

        assertThat(letter(receipt).confirmedAt()).isNotNull();
        assertThat(letter(receipt).complete()).isTrue();
        assertThat(kinds(receipt)).contains(Event.Kind.CONFIRMED);
    }

    private String opened(Receipt receipt, Clerk clerk) {
        clock.forward(Duration.ofSeconds(1));
        var link = link(receipt, "pick-up");
        clerk.sends(link + "/code", "");
        var response = clerk.sends(link + "/access", "code=" + newest());
        assertThat(response.statusCode()).isEqualTo(200);
        return link;
    }

    /// The newest code in the mailbox, once all that were issued have arrived.
    private String newest() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        database.sql(
                                                """
                                                SELECT count(*)
                                                FROM mail.letter
                                                WHERE kind = 'pick-up-code'
                                                  AND next_attempt_at IS NOT NULL
                                                """)
                                        .query(Integer.class)
                                        .single()
                                == 0);
        return codes().getFirst();
    }

    private String codeFor(Receipt receipt) {
        return codeFor(receipt, "");
    }

    private String codeFor(Receipt receipt, String notThisOne) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                mails().stream()
                                        .filter(mail ->
                                                mail.subject().contains("Ihr Code")
                                                        && mail.subject()
                                                                .contains(receipt.reference()))
                                        .map(PickUpTests::code)
                                        .filter(code -> !code.equals(notThisOne))
                                        .findFirst()
                                        .orElse(""),
                        code -> !code.isEmpty());
    }

    private List<String> codes() {
        return mails().stream()
                .filter(mail -> mail.subject().contains("Ihr Code"))
                .map(PickUpTests::code)
                .toList();
    }

    private static String code(ReadableMail mail) {
        var found = CODE.matcher(mail.text());
        if (!found.find()) throw new AssertionError("No code in " + mail.text());
        return found.group(1) + found.group(2);
    }

    private ReadableMail letterAbout(Receipt receipt) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                mails().stream()
                                        .filter(mail ->
                                                mail.to().equals(MAILBOX)
                                                        && mail.text().contains("/pick-up/")
                                                        && mail.subject()
                                                                .contains(receipt.reference()))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<ReadableMail> mails() {
        return caught.all().stream().map(ReadableMail::of).toList();
    }

    private String link(Receipt receipt, String purpose) {
        var text = texts.computeIfAbsent(receipt.reference(), _ -> letterAbout(receipt).text());
        var found = Pattern.compile("/" + purpose + "/[A-Za-z0-9_-]+").matcher(text);
        if (!found.find()) throw new AssertionError("No link in " + text);
        return found.group();
    }

    private Letter letter(Receipt receipt) {
        return letters.about(receipt.request()).stream()
                .filter(letter -> letter.kind().equals("request"))
                .findFirst()
                .orElseThrow();
    }

    private List<Event.Kind> kinds(Receipt receipt) {
        return story.of(receipt.request()).stream().map(Event::kind).toList();
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                names.add(entry.getName());
        }
        return names;
    }
}

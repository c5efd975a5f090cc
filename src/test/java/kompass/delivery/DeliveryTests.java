package kompass.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kompass.database.TestDatabase;
import kompass.delivery.ReadableMail.Attached;
import kompass.directory.Institution;
import kompass.mail.Authority;
import kompass.mail.FaultyServer.Fault;
import kompass.mail.Letter;
import kompass.questions.Channel;
import kompass.questions.ForWhom;
import kompass.questions.Interpreting;
import kompass.questions.Name;
import kompass.requests.Event;
import kompass.site.Town;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.mail.smime.SMIMEEnveloped;
import org.bouncycastle.mail.smime.SMIMEUtil;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Safety, delivery 5: too big is split or becomes a link. 30: no value becomes markup or a header.
class DeliveryTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Post post = new Post(DATABASE);
    private final Amal amal = new Amal();

    @AfterEach
    void close() throws IOException {
        post.close();
    }

    @Test
    void theOfficeGetsOneGermanLetterThatSaysEverything() throws Exception {
        amal.pagesOfIds = 2;
        post.photograph(amal, "ausweise", 2);

        var letter = post.deliver(amal).getFirst();

        assertThat(post.received()).hasSize(1);
        assertThat(letter.text()).contains("/received/").doesNotContain("/pick-up/");
        assertThat(Jsoup.parse(letter.html()).select("a[href*=/received/]")).hasSize(1);
        assertThat(letter.subject())
                .isEqualTo(
                        "[Kompass] Terminbitte mit Unterlagen · Anmeldung des Wohnsitzes · K7F3M2"
                                + " · Sprachmittlung Arabisch");
        assertThat(letter.from()).isEqualTo("Kompass Kalletal <kompass@kalletal.example>");
        assertThat(letter.to()).isEqualTo("meldeamt@kalletal.example");
        assertThat(letter.language()).isEqualTo("de");
        for (var said :
                List.of(
                        "Sonntag, 22. November 2026",
                        "14:32",
                        "K7F3M2",
                        "Al-Srour, Amal",
                        "أمل السرور",
                        "Amal Alsrour",
                        "14.03.1991",
                        "Syrien",
                        "Lemgoer Straße 12",
                        "32689 Kalletal",
                        "0152 000 00 00",
                        "meine Schwester",
                        "Dienstag oder Donnerstag",
                        "Mittwoch, 25. November 2026",
                        "vormittags",
                        "انتقلنا يوم 15.11. ولا نملك شهادة زواج مترجمة.",
                        "möglichst eine Frau",
                        "vor Ort",
                        "Ausweise_Al-Srour_2026-11-22_K7F3M2.pdf, 2 Seiten",
                        "bringt die Person mit",
                        "hat die Person nicht",
                        "noch offen",
                        "noch kein Antrag",
                        "Arabisch")) {
            assertThat(letter.text()).contains(said);
            assertThat(Jsoup.parse(letter.html()).text()).contains(said);
        }
    }

    @Test
    void eachPaperIsOnePdfAndTheSummaryPrintsEveryScript() throws Exception {
        amal.name = new Name("ሰላም", "Наталія Шевченко", "پریسا گلچین أمل", null);
        amal.pagesOfIds = 2;
        amal.pagesOfLandlord = 1;
        post.photograph(amal, "ausweise", 2);
        post.photograph(amal, "wohnungsgeberbestaetigung", 1);

        var attachments = post.deliver(amal).getFirst().attachments();

        assertThat(attachments)
                .extracting(Attached::fileName)
                .allMatch(name -> name.matches("[A-Za-z0-9_-]+\\.pdf") && name.length() <= 60)
                .hasSize(3);
        assertThat(pages(attachments.get(0))).isEqualTo(2);
        assertThat(pages(attachments.get(1))).isEqualTo(1);
        assertThat(pages(attachments.get(2))).isEqualTo(1);
        assertThat(text(attachments.get(2)))
                .contains("K7F3M2", "Наталія Шевченко", "ሰላም", "Lemgoer Straße 12");
    }

    @Test
    void theOrderForAnInterpreterNamesNobody() {
        var letter = post.deliver(amal).getFirst();

        var order = Jsoup.parse(letter.html()).select("a[href^=mailto:]").attr("href");
        var text = URLDecoder.decode(order, StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "Anforderung Sprachmittlung",
                        "Arabisch",
                        "Syrien",
                        "möglichst eine Frau",
                        "vor Ort",
                        "Beispielstraße 3, 32689 Kalletal, Zimmer 002",
                        "Anmeldung des Wohnsitzes",
                        "K7F3M2")
                .doesNotContain("Amal", "Srour", "أمل", "1991", "0152", "Lemgoer", "شهادة");
    }

    @Test
    void whatWasWrittenKeepsItsLanguageAndDirection() {
        var html = Jsoup.parse(post.deliver(amal).getFirst().html());

        var original = html.select("bdi:containsOwn(انتقلنا)");
        assertThat(original.attr("lang")).isEqualTo("ar");
        assertThat(original.attr("dir")).isEqualTo("rtl");
        assertThat(html.select("bdi[dir=rtl]:contains(أمل)")).isNotEmpty();
    }

    @Test
    void noValueBecomesMarkupOrAHeader() throws Exception {
        amal.name =
                new Name(
                        "<script>alert(1)</script>",
                        "O'Hara\r\nBcc: spy@evil.example",
                        "\u202Eevil<img src=x onerror=alert(1)>",
                        null);
        amal.freeText =
                "</bdi></td><style>*{display:none}</style>\r\n.\r\nRCPT TO:<spy@evil.example>";
        amal.forWhom = new ForWhom.SomebodyIHelp("\"Helga\"\nBcc: x@y.example", "<b>Freundin</b>");
        amal.interpreting =
                new Interpreting.Needed(
                        "ar",
                        "x\r\nBcc: spy@evil.example",
                        Interpreting.Wanted.ANYONE,
                        Interpreting.Way.ANY);

        var letter = post.deliver(amal).getFirst();

        assertThat(post.received()).hasSize(1);
        assertThat(post.message(0).getHeader("Bcc")).isNull();
        assertThat(post.message(0).getAllRecipients()).hasSize(1);
        var html = Jsoup.parse(letter.html());
        assertThat(html.select("script, style, img, iframe, [onerror]")).isEmpty();
        assertThat(html.text()).contains("<script>alert(1)</script>");
        assertThat(letter.html()).doesNotContain("\u202E");
        assertThat(letter.text()).doesNotContain("\u202E");
        assertThat(letter.attachments())
                .extracting(Attached::fileName)
                .allMatch(name -> name.matches("[A-Za-z0-9_-]{1,56}\\.pdf"));
    }

    @Test
    void upload13AHostileNameMakesNoHeaderOfAPart() throws Exception {
        amal.name = new Name("Amal", "x\"\r\nContent-Type: text/html\r\n\r\n<b>", null, null);
        amal.pagesOfIds = 1;
        post.photograph(amal, "ausweise", 1);

        post.deliver(amal);

        var parts = (MimeMultipart) post.message(0).getContent();
        for (int i = 1; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            assertThat(part.getHeader("Content-Type")).hasSize(1);
            assertThat(part.getHeader("Content-Type")[0]).startsWith("application/pdf");
            assertThat(part.getHeader("Content-Disposition"))
                    .singleElement()
                    .asString()
                    .startsWith("attachment");
            assertThat(part.getFileName()).matches("[A-Za-z0-9_-]{1,56}\\.pdf");
        }
    }

    @Test
    void oneChangedGermanSentenceShowsInTheLetter() {
        post.languages
                .interfaceWords()
                .override("delivery.office.closing.values", "Kompass prüft keine Angaben.");

        var letter = post.deliver(amal).getFirst();

        assertThat(letter.text()).contains("Kompass prüft keine Angaben.");
        assertThat(letter.html()).contains("Kompass prüft keine Angaben.");
    }

    @Test
    void whoHelpsIsNamed() {
        amal.forWhom = new ForWhom.MyChild("Amal Al-Srour");

        assertThat(post.deliver(amal).getFirst().text())
                .contains("Es geht um ein Kind. Geschrieben hat Amal Al-Srour.");
    }

    @Test
    void aNewcomerWithAnAddressGetsAReceiptThatTellsNothingPersonal() {
        amal.channel = new Channel(Channel.Kind.EMAIL, "amal@mail.example", null, true, null);

        var receipt = receipt();

        assertThat(receipt.language()).isEqualTo("ar");
        assertThat(receipt.attachments()).isEmpty();
        assertThat(receipt.subject()).contains("K7F3M2").doesNotContain("Anmeldung");
        assertThat(receipt.text())
                .contains("K7F3M2", "Einwohnermeldeamt", "Ausweise", "05264 00 00 02")
                .doesNotContain("Amal", "Srour", "أمل", "1991", "Lemgoer", "شهادة", "Syrien");
        assertThat(receipt.html()).contains("lang=\"ar\"", "dir=\"rtl\"").doesNotContain("أمل");
    }

    @Test
    void whereOthersReadTheMailboxTheReceiptNamesNoOffice() {
        amal.channel = new Channel(Channel.Kind.EMAIL, "amal@mail.example", null, false, "Nachbar");

        var receipt = receipt();

        assertThat(receipt.text())
                .contains("K7F3M2")
                .doesNotContain("Einwohnermeldeamt", "Ausweise", "05264");
    }

    @Test
    void theStoryTellsWhatBecameOfTheLetter() {
        post.server.next(Fault.GREYLISTS);
        post.deliver(amal);
        assertThat(post.story.of(amal.id))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.NOT_SENT_YET);

        post.room.clock.advance(Duration.ofMinutes(2));
        post.room.bringAllThatIsDue();

        assertThat(post.story.of(amal.id))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.NOT_SENT_YET, Event.Kind.SENT);
    }

    @Test
    void anUndeliverableLetterIsTold() {
        post.server.next(Fault.UNKNOWN_MAILBOX, Fault.UNKNOWN_MAILBOX);

        post.deliver(amal);

        assertThat(post.story.of(amal.id))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.UNDELIVERABLE);
    }

    @Test
    void withoutACertificateAnEncryptedLetterIsHeldAndNeverLeavesInTheClear() {
        amal.mode = Institution.Mode.SMIME;

        post.deliver(amal);

        assertThat(post.received()).isEmpty();
        assertThat(post.room.letters.about(amal.id))
                .singleElement()
                .matches(letter -> letter.heldAt() != null, "held")
                .matches(letter -> !letter.isSettled(), "still waiting");
        assertThat(post.story.of(amal.id))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.NOT_SENT_YET);
    }

    @Test
    void aLinkLetterSaysWhatIsWishedAndNothingAboutThePerson() throws Exception {
        amal.mode = Institution.Mode.LINK;
        amal.pagesOfIds = 1;
        post.photograph(amal, "ausweise", 1);

        var letter = post.deliver(amal).getFirst();

        assertThat(letter.attachments()).isEmpty();
        assertThat(letter.text())
                .contains("K7F3M2", "Dienstag oder Donnerstag", "Arabisch", "/pick-up/", "Dokument")
                .doesNotContain("Srour", "أمل", "1991", "Lemgoer", "0152", "شهادة");
        assertThat(letter.html()).doesNotContain("Srour", "أمل", "1991", "Lemgoer", "0152");
    }

    @Test
    void papersNeverGoToAFreemailMailbox() throws Exception {
        amal.mailbox = "flüchtlingshilfe.kalletal@gmx.de".replace("ü", "ue");
        amal.pagesOfIds = 1;
        post.photograph(amal, "ausweise", 1);

        assertThat(post.deliver(amal))
                .singleElement()
                .matches(mail -> mail.attachments().isEmpty())
                .matches(mail -> mail.text().contains("/pick-up/"));
    }

    @ParameterizedTest
    @CsvSource({
        "verein@anderswo.example, rathaus@kalletal.example",
        "meldeamt@kalletal.example, rathaus@anderswo.example",
        "meldeamt@kalletal.example, rathaus.kalletal@gmx.de",
        "meldeamt@notkalletal.example, rathaus@kalletal.example"
    })
    void papersAreAttachedOnlyWhereNeitherAddressLeavesTheHouse(String first, String second)
            throws Exception {
        amal.mailbox = first;
        amal.secondMailbox = second;
        amal.pagesOfIds = 1;
        post.photograph(amal, "ausweise", 1);

        assertThat(post.deliver(amal))
                .singleElement()
                .matches(mail -> mail.attachments().isEmpty())
                .matches(mail -> mail.text().contains("/pick-up/"));
    }

    @Test
    void whereASubdomainIsInTheHousePapersAreAttached() throws Exception {
        amal.mailbox = "meldeamt@buero.kalletal.example";
        amal.pagesOfIds = 1;
        post.photograph(amal, "ausweise", 1);

        assertThat(post.deliver(amal).getFirst().attachments()).hasSize(2);
    }

    @Test
    void aMailboxThatTakesLittleGetsSeveralParts() throws Exception {
        amal.limitBytes = 410_000;
        amal.pagesOfIds = 1;
        amal.pagesOfLandlord = 1;
        post.photograph(amal, "ausweise", 1);
        post.photograph(amal, "wohnungsgeberbestaetigung", 1);

        var mails = post.deliver(amal);

        assertThat(mails)
                .extracting(ReadableMail::subject)
                .anyMatch(s -> s.endsWith("Teil 1 von 2"))
                .anyMatch(s -> s.endsWith("Teil 2 von 2"));
        assertThat(mails.stream().flatMap(mail -> mail.attachments().stream()))
                .extracting(Attached::fileName)
                .containsExactlyInAnyOrder(
                        "Ausweise_Al-Srour_2026-11-22_K7F3M2.pdf",
                        "Wohnungsgeberbestaetigung_Al-Srour_2026-11-22_K7F3M2.pdf",
                        "Zusammenfassung_Al-Srour_2026-11-22_K7F3M2.pdf");
        assertThat(mails.getFirst().text()).contains("in Teil 1", "in Teil 2");
        assertThat(post.room.letters.about(amal.id))
                .allMatch(letter -> letter.acceptedAt() != null);
        assertThat(post.story.of(amal.id)).extracting(Event::kind).containsExactly(Event.Kind.SENT);
    }

    @Test
    void aPaperLargerThanTheMailboxBecomesALink() throws Exception {
        amal.limitBytes = 1000;
        amal.pagesOfIds = 1;
        post.photograph(amal, "ausweise", 1);

        assertThat(post.deliver(amal))
                .singleElement()
                .matches(mail -> mail.attachments().isEmpty())
                .matches(mail -> mail.text().contains("/pick-up/"));
        assertThat(post.story.of(amal.id)).extracting(Event::kind).containsExactly(Event.Kind.SENT);
    }

    @Test
    void aMailTooLargeForTheServerIsSentAsALinkAtOnce() throws Exception {
        amal.pagesOfIds = 1;
        post.photograph(amal, "ausweise", 1);
        post.server.next(Fault.TOO_LARGE);

        assertThat(post.deliver(amal))
                .singleElement()
                .matches(mail -> mail.attachments().isEmpty())
                .matches(mail -> mail.text().contains("/pick-up/"));
        assertThat(post.room.letters.about(amal.id))
                .singleElement()
                .matches(letter -> letter.mode() == Letter.Mode.LINK);
    }

    @Test
    void whatCameBackAndReachedTheSecondAddressIsToldToTheEnd() {
        post.deliver(amal);

        post.room.clock.advance(Duration.ofMinutes(1));
        assertThat(comesBack()).isTrue();
        post.room.clock.advance(Duration.ofMinutes(1));
        post.room.bringAllThatIsDue();

        assertThat(post.story.of(amal.id))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.SENT, Event.Kind.RETURNED, Event.Kind.SENT);
        assertThat(post.server.recipients().getLast()).isEqualTo("rathaus@kalletal.example");
    }

    @Test
    void whatWasUndeliverableAndWasSentAgainIsStuckNoMore() {
        post.server.next(Fault.UNKNOWN_MAILBOX, Fault.UNKNOWN_MAILBOX);
        post.deliver(amal);
        assertThat(Event.isStuck(post.story.of(amal.id))).isTrue();
        var letter = post.room.letters.about(amal.id).getFirst().id();

        post.room.clock.advance(Duration.ofMinutes(1));
        post.sendsAgain(letter);
        post.room.bringAllThatIsDue();
        assertThat(Event.isStuck(post.story.of(amal.id))).isFalse();
        post.room.clock.advance(Duration.ofMinutes(1));
        assertThat(comesBack()).isTrue();

        assertThat(post.story.of(amal.id))
                .extracting(Event::kind)
                .containsExactly(
                        Event.Kind.UNDELIVERABLE, Event.Kind.SENT, Event.Kind.UNDELIVERABLE);
        assertThat(Event.isStuck(post.story.of(amal.id))).isTrue();
    }

    @Test
    void whatIsSentAgainGoesToTheMailboxThatTheOfficeHasByNow() {
        post.server.next(Fault.UNKNOWN_MAILBOX, Fault.UNKNOWN_MAILBOX);
        post.deliver(amal);
        assertThat(Event.isStuck(post.story.of(amal.id))).isTrue();
        var letter = post.room.letters.about(amal.id).getFirst();
        assertThat(letter.redirectedAt()).isNotNull();

        post.moves("buergerbuero@kalletal.example");
        assertThat(post.sendsAgain(letter.id())).isTrue();
        post.room.bringAllThatIsDue();

        assertThat(post.server.recipients()).containsExactly("buergerbuero@kalletal.example");
        assertThat(Event.isStuck(post.story.of(amal.id))).isFalse();
        assertThat(post.sendsAgain(letter.id())).isFalse();
    }

    @Test
    void whatIsSentAgainToAMailboxOfAnotherHouseIsALink() {
        post.server.next(Fault.UNKNOWN_MAILBOX, Fault.UNKNOWN_MAILBOX);
        post.deliver(amal);
        var letter = post.room.letters.about(amal.id).getFirst();

        post.moves("meldeamt.kalletal@gmail.com");
        post.sendsAgain(letter.id());
        post.room.bringAllThatIsDue();

        assertThat(post.received())
                .singleElement()
                .matches(mail -> mail.attachments().isEmpty())
                .matches(mail -> mail.text().contains("/pick-up/"));
    }

    /// A report about the mail that was accepted last.
    private boolean comesBack() {
        var envelope = post.server.envelopes().getLast().replaceAll(".*ENVID=(\\w+).*", "$1");
        return Boolean.TRUE.equals(
                post.room.transaction.execute(_ -> post.room.returns.bounced(envelope)));
    }

    @Test
    void requestsThatLeaveTogetherAreEachALinkAndAButton() {
        gathering(Institution.Mode.ATTACHMENT, null, "AAAAAA", "BBBBBB");

        var together = post.received().getLast();

        assertThat(post.received()).hasSize(2);
        assertThat(together.attachments()).isEmpty();
        for (var reference : List.of("AAAAAA", "BBBBBB")) {
            var buttons = Jsoup.parse(together.html()).select("a:contains(" + reference + ")");
            assertThat(buttons.eachAttr("href"))
                    .hasSize(2)
                    .anyMatch(link -> link.contains("/pick-up/"))
                    .anyMatch(link -> link.contains("/received/"));
        }
        assertThat(together.text()).doesNotContain("Srour", "أمل", "1991");
    }

    @Test
    void requestsThatLeaveTogetherAreEncryptedWhereEachAloneWouldBe() {
        var certificate = new Authority().mailbox("meldeamt@kalletal.example").pem();

        var together = gathering(Institution.Mode.SMIME, certificate, "AAAAAA", "BBBBBB");

        assertThat(post.server.sources())
                .hasSize(2)
                .extracting(source -> new String(source, StandardCharsets.ISO_8859_1))
                .allMatch(source -> source.contains("application/pkcs7-mime"))
                .noneMatch(source -> source.contains("/pick-up/"));
        assertThat(together)
                .allMatch(each -> post.room.letters.about(each.id).getFirst().isDelivered());
    }

    @Test
    void anEncryptedLetterHoldsTheButtonToConfirmIt() throws Exception {
        var office = new Authority().mailbox("meldeamt@kalletal.example");
        amal.mode = Institution.Mode.SMIME;
        amal.certificate = office.pem();

        post.deliver(amal);

        var recipients = new SMIMEEnveloped(post.message(0)).getRecipientInfos().getRecipients();
        var opened =
                SMIMEUtil.toMimeBodyPart(
                        recipients
                                .iterator()
                                .next()
                                .getContent(
                                        new JceKeyTransEnvelopedRecipient(
                                                office.keys().getPrivate())));
        var letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setContent((MimeMultipart) opened.getContent());
        letter.saveChanges();
        var words =
                (MimeMultipart) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent().toString())
                .contains("/received/", "Al-Srour", "K7F3M2");
    }

    @Test
    void withoutACertificateRequestsThatWouldLeaveTogetherAreHeld() {
        var together = gathering(Institution.Mode.SMIME, null, "AAAAAA", "BBBBBB");

        assertThat(post.received()).isEmpty();
        assertThat(together)
                .anyMatch(each -> post.room.letters.about(each.id).getFirst().heldAt() != null)
                .noneMatch(each -> post.room.letters.about(each.id).getFirst().isSettled());
    }

    @Test
    void whatIsBeingCheckedForVirusesLeavesWithNoOther() throws Exception {
        post.town = Amal.kalletal(new Town.Limits(20, 12, 200, 1));
        post.deliver(amal);
        var checked = another("AAAAAA", Institution.Mode.ATTACHMENT, null);
        var unchecked = another("BBBBBB", Institution.Mode.ATTACHMENT, null);
        var last = another("CCCCCC", Institution.Mode.ATTACHMENT, null);
        unchecked.pagesOfIds = 1;
        post.photograph(unchecked, "ausweise", 1);
        post.room.jdbc.sql("DELETE FROM papers.picture").update();
        post.room.jdbc.sql("UPDATE papers.file SET parts = NULL, held = 'x'").update();
        for (var each : List.of(checked, unchecked, last)) post.deliver(each);

        post.room.clock.advance(Duration.ofHours(1));
        post.room.bringAllThatIsDue();

        assertThat(post.received()).hasSize(2);
        assertThat(post.received().getLast().text())
                .contains("AAAAAA", "CCCCCC")
                .doesNotContain("BBBBBB");
        assertThat(post.room.letters.about(unchecked.id).getFirst().isSettled()).isFalse();
    }

    /// One letter in an hour is enough for this town: the next ones leave together after it.
    private List<Amal> gathering(
            Institution.Mode mode, @Nullable String certificate, String... references) {
        post.town = Amal.kalletal(new Town.Limits(20, 12, 200, 1));
        amal.mode = mode;
        amal.certificate = certificate;
        post.deliver(amal);
        var together = new ArrayList<Amal>();
        for (var reference : references) {
            together.add(another(reference, mode, certificate));
            post.deliver(together.getLast());
        }
        post.room.clock.advance(Duration.ofHours(1));
        post.room.bringAllThatIsDue();
        return together;
    }

    private static Amal another(
            String reference, Institution.Mode mode, @Nullable String certificate) {
        var another = new Amal();
        another.reference = reference;
        another.mode = mode;
        another.certificate = certificate;
        return another;
    }

    private ReadableMail receipt() {
        return post.deliver(amal).stream()
                .filter(mail -> mail.to().equals("amal@mail.example"))
                .findFirst()
                .orElseThrow();
    }

    private static int pages(Attached attached) throws IOException {
        try (var pdf = Loader.loadPDF(attached.bytes())) {
            return pdf.getNumberOfPages();
        }
    }

    private static String text(Attached attached) throws IOException {
        try (var pdf = Loader.loadPDF(attached.bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}

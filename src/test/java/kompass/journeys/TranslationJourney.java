package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A German sentence changes and waits for its translation; a language comes that nobody has
/// shipped words for.
class TranslationJourney {
    private static final String INTEGRATION = "integration@kalletal.example";
    private static final String SARA = "sara@mail.example";
    private static final String CHANGED =
            "Sie haben einen Brief bekommen und verstehen ihn nicht? Die Beratung hört zu und erklärt. "
                    + "Sie kostet nichts, und was Sie sagen, bleibt dort.";
    private static final String ARABIC =
            "وصلتك رسالة ولا تفهمها؟ الاستشارة تستمع إليك وتشرح لك مجانا.";

    @Test
    void aVolunteerCompletesAChangedSentenceInArabicOnHerPhone() {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass());
                var phone = PhoneShop.phone("ar").on(Demo.kompass());
                var reader = PhoneShop.phone("ar").on(Demo.kompass())) {
            new Keeper("administrator", computer)
                    .opens("/staff/concerns/migrationsberatung")
                    .types("explanation", CHANGED)
                    .presses("Speichern")
                    .presses("So speichern");
            reader.visit("/ar/request/migrationsberatung");
            assertThat(reader.page().locator("[lang=de]").allInnerTexts())
                    .anyMatch(it -> it.contains(CHANGED));

            var rania = new Keeper("translator", phone).opens("/staff/translation");
            rania.follows("Arabisch").picks("show", "changed").presses("Suchen");
            rania.follows(CHANGED);
            assertThat(phone.page().locator("del").count()).isPositive();
            var text = phone.field("text");
            assertThat(text.getAttribute("dir")).isEqualTo("rtl");
            assertThat(text.getAttribute("lang")).isEqualTo("ar");
            rania.presses("Freigeben und weiter");
            assertThat(rania.text()).contains("Es fehlt noch die Übersetzung");
            text.fill(ARABIC);
            phone.turnsThePage(() -> text.press("Control+Enter"));
            assertThat(rania.text()).contains("Gespeichert.");

            reader.visit("/ar/request/migrationsberatung");
            assertThat(reader.text()).contains(ARABIC).doesNotContain(CHANGED);
        }
    }

    @Test
    void aNewcomerWalksTheWholeRequestInALanguageAddedAMomentAgo() {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            new Keeper("administrator", computer)
                    .opens("/staff/languages/new")
                    .types("tag", "sd")
                    .types("nativeName", "سنڌي")
                    .types("germanName", "Sindhi")
                    .ticks("read", "yes")
                    .ticks("interpret", "yes")
                    .presses("Speichern");
            assertThat(computer.text()).contains("von rechts nach links");
        }
        try (var phone = PhoneShop.phone("sd").on(Demo.kompass())) {
            phone.visit("/sd");
            assertThat(phone.language()).isEqualTo("sd");
            assertThat(phone.direction()).isEqualTo("rtl");
            assertThat(phone.page().locator("span[lang=de][dir=ltr]").count()).isPositive();
            phone.meetsNoBarrier();
            var sent =
                    new Newcomer("sindhi", phone)
                            .answer("interpreter", p -> p.choose("need", "yes"))
                            .answer("interpreter-language", p -> p.pick("language", "sd"))
                            .answer("reach", p -> p.choose("kind", "EMAIL"))
                            .answer(
                                    "reach-address",
                                    p -> p.type("address", SARA).choose("may-say", "yes"))
                            .begins("sd", "erstberatung")
                            .sends();
            assertThat(phone.direction()).isEqualTo("rtl");
            assertThat(picture(phone)).as("the receipt as a picture").hasSizeGreaterThan(5_000);

            var letter =
                    Demo.letterbox()
                            .awaitLetter(INTEGRATION, sent.reference(), Duration.ofSeconds(30));
            assertThat(letter.subject()).contains("Sprachmittlung Sindhi");
            assertThat(letter.text()).contains("Sindhi", SARA);
            var summary = Pdf.open(letter.attachment("Zusammenfassung").content());
            assertThat(summary.text()).contains("Sindhi", sent.reference(), "Al-Masri");
            var receipt =
                    Demo.letterbox().awaitLetter(SARA, sent.reference(), Duration.ofSeconds(30));
            assertThat(receipt.html()).contains("lang=\"sd\"", "dir=\"rtl\"", "lang=\"de\"");
            assertThat(receipt.text()).contains(sent.reference()).doesNotContain(sent.code());
        }
    }

    private static byte[] picture(Phone phone) {
        var link =
                phone.page().locator("a[href$='/receipt.png'], img[src$='/receipt.png']").first();
        var address = String.valueOf(link.evaluate("it => it.href || it.src"));
        var answer = phone.context().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("image/png");
        return answer.body();
    }
}

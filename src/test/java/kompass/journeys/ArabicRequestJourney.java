package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArabicRequestJourney {
    private static final String REGISTRY = "meldeamt@kalletal.example";

    @Test
    void amalSendsThreePhotosAndTheOfficeGetsOneCompleteGermanLetter() {
        try (var phone = PhoneShop.phone("ar").withCamera().on(Demo.kompass())) {
            phone.visit("/");
            phone.follow("العربية");
            phone.visit("/ar/institutions/einwohnermeldeamt");
            phone.meetsNoBarrier().photograph("amal-institution");
            var act = phone.page().locator("a[href$='/request/anmeldung']").first();
            phone.turnsThePage(act::click);
            var amal =
                    new Newcomer("amal", phone)
                            .answer("name", ArabicRequestJourney::namesHerself)
                            .answer("wish", ArabicRequestJourney::wishes)
                            .answer("interpreter", p -> p.choose("need", "yes"))
                            .answer(
                                    "interpreter-language",
                                    p ->
                                            p.pick("language", "ar")
                                                    .type("dialect", "سوريا")
                                                    .choose("wanted", "WOMAN"))
                            .answer("papers", ArabicRequestJourney::handsIn);
            phone.goOn();
            var sent = amal.sends();

            var letter =
                    Demo.letterbox()
                            .awaitLetter(REGISTRY, sent.reference(), Duration.ofSeconds(30));
            assertThat(letter.subject()).contains(sent.reference()).doesNotContain("Masri");
            assertThat(letter.text())
                    .contains("Amal", "Al-Masri", "أمل المصري")
                    .contains("أحتاج موعدًا")
                    .contains("Arabisch", "سوريا")
                    .doesNotContain(sent.code());
            assertThat(letter.html()).contains("أمل المصري");

            var ids = Pdf.open(letter.attachment("Ausweis").content());
            assertThat(ids.pages()).hasSize(2);
            assertThat(letter.attachments())
                    .allSatisfy(each -> assertThat(each.name()).matches("[A-Za-z0-9._-]{1,60}"));
            phone.visit("/ar/status");
            phone.meetsNoBarrier();
            phone.type("code", sent.code()).type("factor", "1991").goOn();
            assertThat(phone.text()).contains(sent.reference());
            phone.meetsNoBarrier().photograph("amal-status");
        }
    }

    private static void namesHerself(Phone phone) {
        phone.type("given", "Amal").type("family", "Al-Masri").type("own", "أمل المصري");
    }

    private static void wishes(Phone phone) {
        phone.choose("what", "both").type("text", "أحتاج موعدًا في الصباح، ابني مريض.");
    }

    /// One photo by the camera, one from the gallery, one for another paper.
    private static void handsIn(Phone phone) {
        phone.attach("photo:ausweise", Photos.PASSPORT);
        phone.attach("file:ausweise", Photos.LETTER);
        phone.attach("file:wohnungsgeberbestaetigung", Photos.LEASE);
        for (var paper : new String[] {"geburtsurkunden", "heiratsurkunde"}) {
            phone.choose("later:" + paper, "MISSING");
        }
        phone.meetsNoBarrier().photograph("amal-papers-taken");
    }
}

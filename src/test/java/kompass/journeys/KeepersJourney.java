package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// A volunteer of the football club and a clerk keep their institution, as people do who see
/// Kompass for the first time; a newcomer walks what they have made.
class KeepersJourney {
    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String MAILBOX = "fussball@kalletal.example";

    @Test
    void aVolunteerMakesAConcernThatANewcomerWalksInArabicAndReadsItsLetter() {
        String concern;
        try (var phone = PhoneShop.phone("de").on(Demo.kompass())) {
            var mehmet = new Keeper("sportverein", phone).opens("/staff/institutions");
            mehmet.follows("TuS Beispieltal")
                    .types("hours.6", "10-12 Uhr")
                    .types("exceptions", "24.12.2026-31.12.2026 geschlossen")
                    .types("mailbox", "keine Adresse")
                    .presses("Speichern");
            assertThat(mehmet.text()).contains("Die E-Mail-Adresse ist nicht vollständig");
            mehmet.types("mailbox", MAILBOX).ticks("mode", "ATTACHMENT").presses("Speichern");
            assertThat(mehmet.text()).contains("Gespeichert.");
            assertThat(phone.field("hours.6").inputValue()).isEqualTo("10:00–12:00");
            mehmet.opens(CLUB + "/test-letter").presses("Testbrief an");
            assertThat(mehmet.text()).contains("angenommen", "250");
        }
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var mehmet = new Keeper("sportverein", computer).opens("/staff/concerns");
            mehmet.follows("Neues Anliegen")
                    .types("title", "Fußball ausprobieren")
                    .types("explanation", "Kommen Sie zum Training. Schuhe haben wir.")
                    .ticks("detail.CALL_NAME", "REQUIRED")
                    .presses("Frage hinzufügen");
            var sport = "question." + mehmet.newest("questions");
            mehmet.types(sport + ".label", "Haben Sie schon gespielt?")
                    .presses("Möglichkeit hinzufügen");
            var yes = mehmet.newest(sport + ".options");
            mehmet.types(sport + ".option." + yes, "Ja").presses("Möglichkeit hinzufügen");
            var no = mehmet.newest(sport + ".options");
            mehmet.types(sport + ".option." + no, "Nein")
                    .ticks(sport + ".required", "yes")
                    .presses("Frage hinzufügen");
            var where = "question." + mehmet.newest("questions");
            mehmet.types(where + ".label", "Wo haben Sie gespielt?")
                    .ticks(where + ".when", sport.substring("question.".length()) + "/" + yes)
                    .ticks("public", "yes")
                    .presses("Speichern");
            assertThat(mehmet.text()).contains("Gespeichert.");
            concern = computer.path().substring(computer.path().lastIndexOf('/') + 1);
            assertThat(concern).isEqualTo("fussball-ausprobieren");
        }
        try (var phone = PhoneShop.phone("ar").on(Demo.kompass())) {
            var sent =
                    new Newcomer("karim", phone)
                            .answer("call-name", p -> p.type("name", "كريم"))
                            .answer("q-" + key(concern, 0), p -> firstChoice(p))
                            .answer("q-" + key(concern, 1), p -> p.type("text", "في حلب"))
                            .begins("ar", concern)
                            .sends();
            var letter =
                    Demo.letterbox().awaitLetter(MAILBOX, sent.reference(), Duration.ofSeconds(30));
            assertThat(letter.text())
                    .contains("Fußball ausprobieren", "كريم")
                    .contains("Haben Sie schon gespielt?", "Ja")
                    .contains("Wo haben Sie gespielt?", "في حلب");
            var summary = Pdf.open(letter.attachment("Zusammenfassung").content());
            assertThat(summary.text())
                    .contains("Haben Sie schon gespielt?", "Wo haben Sie gespielt?");
        }
    }

    @Test
    void aVolunteerWritesTodayWhatIsTrueInMarch() {
        try (var phone = PhoneShop.phone("de").on(Demo.kompass());
                var reader = PhoneShop.phone("de").on(Demo.kompass())) {
            var mehmet = new Keeper("sportverein", phone).opens(CLUB);
            phone.page().locator("details.later summary").click();
            mehmet.types("room", "Halle am Wald")
                    .types("show-at", "2099-03-01T08:00")
                    .presses("Als Entwurf behalten");
            assertThat(mehmet.text())
                    .contains("Das ist ein Entwurf", "von selbst am Sonntag, 1. März 2099");
            assertThat(phone.field("room").inputValue()).isEqualTo("Halle am Wald");

            reader.visit("/de/institutions/sportverein");
            assertThat(reader.text()).contains("TuS Beispieltal").doesNotContain("Halle am Wald");
            mehmet.opens("/staff/institutions").follows("TuS Beispieltal");
            assertThat(mehmet.text()).contains("Das ist ein Entwurf");
            mehmet.follows("Ansehen, was Leser jetzt sehen");
            assertThat(phone.field("room").inputValue()).isEqualTo("Eingang am Sportplatz");
            mehmet.follows("Entwurf öffnen").presses("Entwurf wegwerfen");
            assertThat(mehmet.text()).doesNotContain("Entwurf öffnen");
        }
    }

    @Test
    void aClerkAndTheAdministratorChangeTheSameInstitutionAtOnce() {
        var registry = "/staff/institutions/einwohnermeldeamt";
        try (var hers = PhoneShop.phone("de").wide().on(Demo.kompass());
                var his = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var sabine = new Keeper("einwohnermeldeamt", hers).opens(registry);
            var petra = new Keeper("administrator", his).opens(registry);

            petra.types("room", "Zimmer 12").presses("Speichern");
            sabine.types("stop", "Am Rathaus").presses("Speichern");
            assertThat(sabine.text()).contains("Beide Änderungen gelten");

            petra.opens(registry);
            sabine.types("room", "Zimmer 14").presses("Speichern");
            petra.types("room", "Zimmer 15").presses("Speichern");
            assertThat(petra.text()).contains("Zimmer 14", "Zimmer 15");
            petra.ticks("take:room", "theirs").presses("Speichern");
            assertThat(his.field("room").inputValue()).isEqualTo("Zimmer 14");

            hers.visit("/staff/institutions/sportverein");
            assertThat(sabine.text()).doesNotContain("TuS Beispieltal");
        }
    }

    @Test
    void whoLivesInOneVillageGetsAnotherInstitutionThanWhoLivesInTheNext() {
        String concern;
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var petra = new Keeper("administrator", computer).opens("/staff/concerns");
            petra.follows("Neues Anliegen")
                    .types("title", "Musik machen")
                    .types("explanation", "Wir leihen Ihnen ein Instrument.")
                    .picks("institution", "sprachcafe")
                    .ticks("detail.CALL_NAME", "REQUIRED")
                    .picks("add-place", "musikverein")
                    .presses("Regel hinzufügen")
                    .types("place.musikverein.names", "Bavenhausen\nTalle")
                    .ticks("public", "yes")
                    .presses("Speichern");
            assertThat(petra.text()).contains("Gespeichert.");
            concern = computer.path().substring(computer.path().lastIndexOf('/') + 1);
        }

        assertThat(asksFrom("Talle", concern, "hallo@musikverein-beispieltal.example"))
                .contains("Musik machen");
        assertThat(asksFrom("-", concern, "hallo@sprachcafe-beispieltal.example"))
                .contains("Musik machen");
    }

    /// What the office of that village gets.
    private static String asksFrom(String village, String concern, String mailbox) {
        try (var phone = PhoneShop.phone("ar").on(Demo.kompass())) {
            phone.visit("/ar/request/" + concern);
            phone.choose("kept:place:place", village);
            phone.goOn();
            var sent =
                    new Newcomer("place-" + (village.equals("-") ? "other" : village), phone)
                            .sends();
            var patience = Duration.ofSeconds(30);
            return Demo.letterbox().awaitLetter(mailbox, sent.reference(), patience).text();
        }
    }

    @Test
    void whoLeavesAFormWithoutSavingIsWarned() {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var warnings = new ArrayList<String>();
            computer.page()
                    .onDialog(dialog -> {
                        warnings.add(dialog.type());
                        dialog.accept();
                    });
            var petra = new Keeper("administrator", computer).opens(CLUB).follows("Institutionen");
            assertThat(warnings).as("nothing was typed").isEmpty();

            petra.opens(CLUB).types("room", "Hintereingang").follows("Institutionen");

            assertThat(warnings).containsExactly("beforeunload");
            petra.opens(CLUB);
            assertThat(computer.field("room").inputValue()).isNotEqualTo("Hintereingang");
        }
    }

    @Test
    void whoLooksAtAPreviewOrAddsARowIsStillWarned() {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var warnings = new ArrayList<String>();
            computer.page()
                    .onDialog(dialog -> {
                        warnings.add(dialog.type());
                        dialog.accept();
                    });
            var concern = "/staff/concerns/sportverein";
            var petra = new Keeper("administrator", computer).opens(concern);

            petra.types("note", "Bringen Sie Turnschuhe mit.");
            var preview =
                    computer.page()
                            .waitForPopup(() ->
                                    computer.page().locator("button[formtarget=_blank]").click());
            assertThat(preview.locator("h1").first().textContent()).isNotEmpty();
            preview.close();
            petra.follows("Anliegen");
            assertThat(warnings).as("after a preview").containsExactly("beforeunload");

            petra.opens(concern).presses("Frage hinzufügen");
            assertThat(warnings).as("a row is no way out").hasSize(1);
            petra.follows("Anliegen");
            assertThat(warnings).as("with a row that is not saved").hasSize(2);
        }
    }

    /// The key of the concern's question at this place, as its form names it.
    private static String key(String concern, int place) {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            new Keeper("administrator", computer).opens("/staff/concerns/" + concern);
            return computer.field("questions").nth(place).inputValue();
        }
    }

    private static void firstChoice(Phone phone) {
        var first = phone.field("choice").first();
        phone.choose("choice", first.inputValue());
    }
}

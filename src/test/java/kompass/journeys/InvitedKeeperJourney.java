package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two who have never seen Kompass: from the letter that invites them to the first thing that they
/// save. The volunteer has a phone, the clerk a wide screen.
class InvitedKeeperJourney {
    private static final Pattern LINK = Pattern.compile("/staff/sign-in/(link#[A-Z2-9]{20})");
    private static final String PASSWORD = "sieben Störche auf dem Dach";

    @ParameterizedTest
    @CsvSource({
        "Hannes Vogt, hannes@tus-beispieltal.example, sportverein, false",
        "Ilse Brandt, ilse@kalletal.example, standesamt, true"
    })
    void whoIsInvitedKeepsTheInstitutionAMomentLater(
            String name, String email, String institution, boolean wide) {
        var address = "/staff/institutions/" + institution;
        var link = invitation(name, email, institution);
        try (var own = wide ? PhoneShop.phone("de").wide().on(Demo.kompass()) : phone()) {
            own.visit("/staff/sign-in/" + link);
            own.turnsThePage(() -> own.page().locator("main .button.primary").last().click());
            own.type("password", PASSWORD);
            submit(own);
            own.meetsNoBarrier();
            own.page().locator("details summary").click();
            own.type("code", code(own.page().locator("details .code").innerText()));
            submit(own);
            assertThat(own.page().locator(".codes li").count()).isEqualTo(10);
            own.turnsThePage(() -> own.page().locator("main .button.primary").click());

            own.visit("/staff/institutions");
            own.meetsNoBarrier();
            assertThat(own.page().locator("main tbody tr").count()).isEqualTo(1);
            own.turnsThePage(() -> own.page().locator("main tbody th a").click());
            assertThat(own.path()).isEqualTo(address);
            own.type("hours.4", "9-12 und 14-17.30 Uhr");
            own.turnsThePage(
                    () -> own.page().locator("form[data-unsaved] .button.primary").click());

            assertThat(own.text()).contains("Gespeichert.");
            assertThat(own.field("hours.4").inputValue()).isEqualTo("09:00–12:00, 14:00–17:30");
            own.meetsNoBarrier();
            assertThat(own.visit("/de/institutions/" + institution).status()).isEqualTo(200);
            assertThat(own.text()).contains("14:00–17:30");
            assertThat(own.visit("/staff/people").status()).isEqualTo(404);
        }
    }

    private static Phone phone() {
        return PhoneShop.phone("de").on(Demo.kompass());
    }

    private static String invitation(String name, String email, String institution) {
        try (var desk = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var petra = new Keeper("administrator", desk).opens("/staff/people/new");
            petra.types("name", name).types("email", email).ticks("roles", "keeper");
            desk.page().locator("summary#institutions").click();
            petra.ticks("institutions", institution).presses("einladen");
        }
        var letter = Demo.letterbox().awaitLetter(email, "sign-in/link#", Duration.ofSeconds(30));
        var link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void submit(Phone phone) {
        phone.turnsThePage(() -> phone.page().locator("main .button.primary").last().click());
    }

    private static String code(String secret) {
        try {
            return new DefaultCodeGenerator()
                    .generate(secret.replace(" ", ""), Instant.now().getEpochSecond() / 30);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }
}

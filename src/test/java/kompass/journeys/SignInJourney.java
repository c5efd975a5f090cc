package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Somebody is invited, comes in, and comes in again.
class SignInJourney {

    private static final String PASSWORD = "ein Apfel fällt vom Baum";
    private static final Pattern LINK = Pattern.compile("http://\\S+/staff/sign-in/(link#\\w+)");

    @Test
    void rudolfIsInvitedMakesAPasskeyAndNeedsNoPasswordFromThenOn() {
        var link = invite("Rudolf Beer", "rudolf@kalletal.example", "editor");
        try (var desk = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var authenticator = authenticator(desk);
            desk.visit("/staff/sign-in/" + link);
            desk.meetsNoBarrier().photograph("sign-in-link");
            submit(desk);
            assertThat(desk.page().url()).doesNotContain("#");
            desk.meetsNoBarrier()
                    .photograph("sign-in-new-password")
                    .type("password", "Passwort123456");
            submit(desk);
            desk.meetsNoBarrier()
                    .photograph("sign-in-new-password-refused")
                    .type("password", PASSWORD);
            submit(desk);
            assertThat(desk.path()).isEqualTo("/staff/sign-in/setup");
            desk.meetsNoBarrier().photograph("sign-in-setup");
            desk.turnsThePage(() -> desk.page().locator(".passkey button").click());
            assertThat(desk.page().locator(".codes li").count()).isEqualTo(10);
            desk.meetsNoBarrier().photograph("sign-in-recovery-codes");
            desk.turnsThePage(() -> desk.page().locator("main .button.primary").click());
            desk.visit("/staff/account");
            desk.meetsNoBarrier().photograph("staff-account");
            assertThat(desk.text()).contains("Rudolf Beer", "Linux");
            desk.turnsThePage(() -> desk.page().locator("header form button").click());
            assertThat(desk.path()).isEqualTo("/staff/sign-in");

            desk.turnsThePage(() -> desk.page().locator(".passkey button").click());

            assertThat(desk.path()).startsWith("/staff/").doesNotStartWith("/staff/sign-in");
            assertThat(desk.text()).contains("Rudolf Beer");
            anotherAuthenticatorIsRefused(desk, authenticator);
        }
    }

    /// A passkey that is nobody's leads to nothing but a kind sentence.
    private static void anotherAuthenticatorIsRefused(Phone desk, Authenticator authenticator) {
        desk.turnsThePage(() -> desk.page().locator("header form button").click());
        authenticator.remove();
        authenticator(desk);
        desk.page().locator(".passkey button").click();
        desk.page().locator(".passkey [role=alert]").waitFor();
        assertThat(desk.path()).isEqualTo("/staff/sign-in");
    }

    @Test
    void withoutScriptsAndOnANarrowPhoneACodeAppDoes() {
        var link = invite("Olha Bondar", "olha@kalletal.example", "administrator");
        try (var phone = PhoneShop.phone("de").withoutScript().on(Demo.kompass())) {
            phone.visit("/staff/sign-in/link");
            phone.type("code", link.substring("link#".length()));
            submit(phone);
            phone.type("password", PASSWORD);
            submit(phone);
            phone.photograph("sign-in-setup-360");
            phone.page().locator("details summary").click();
            var secret = phone.page().locator("details .code").innerText().replace(" ", "");
            phone.type("code", code(secret));
            submit(phone);
            phone.photograph("sign-in-recovery-codes-360");
            var recovery = phone.page().locator(".codes li").first().innerText();
            phone.visit("/staff/account");
            phone.photograph("staff-account-360");
            phone.visit("/staff/people");
            phone.photograph("staff-people-360");
            phone.visit("/staff/people/new");
            phone.photograph("staff-person-new-360");
            phone.page().locator("header form button").click();

            phone.visit("/staff/people");
            assertThat(phone.path()).isEqualTo("/staff/sign-in");
            phone.photograph("sign-in-360");
            phone.type("email", "olha@kalletal.example").type("password", PASSWORD);
            submit(phone);
            phone.photograph("sign-in-second-360").type("code", recovery);
            submit(phone);

            assertThat(phone.path()).isEqualTo("/staff/people");
        }
    }

    /// With scripts, which the search for barriers needs.
    @Test
    void onANarrowPhoneNoPageHasABarrier() {
        try (var phone = PhoneShop.phone("de").on(Demo.kompass())) {
            for (var path :
                    List.of("/staff/sign-in/link", "/staff/sign-in/forgotten", "/staff/sign-in")) {
                phone.visit(path);
                phone.meetsNoBarrier();
            }
            phone.turnsThePage(() ->
                    phone.page().locator("form[action$='/demo/administrator'] button").click());
            for (var path :
                    List.of(
                            "/staff/account",
                            "/staff/account/app",
                            "/staff/people",
                            "/staff/people/new")) {
                phone.visit(path);
                phone.meetsNoBarrier();
            }
        }
    }

    /// The administrator of the demo enters somebody; what the letter says after the last slash.
    private static String invite(String name, String email, String role) {
        try (var desk = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            desk.visit("/staff/people");
            desk.meetsNoBarrier().photograph("sign-in");
            desk.turnsThePage(() ->
                    desk.page().locator("form[action$='/demo/administrator'] button").click());
            desk.meetsNoBarrier().photograph("staff-people");
            desk.turnsThePage(() -> desk.page().locator("main .button.primary").click());
            desk.meetsNoBarrier();
            submit(desk);
            desk.meetsNoBarrier().photograph("staff-person-refused");
            desk.type("name", name).type("email", email).choose("roles", role);
            submit(desk);
            desk.meetsNoBarrier().photograph("staff-person");
        }
        var letter = Demo.letterbox().awaitLetter(email, "sign-in/link#", Duration.ofSeconds(30));
        var link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void submit(Phone phone) {
        phone.turnsThePage(() -> phone.page().locator("main .button.primary").last().click());
    }

    private record Authenticator(CDPSession session, String id) {
        void remove() {
            var which = new JsonObject();
            which.addProperty("authenticatorId", id);
            session.send("WebAuthn.removeVirtualAuthenticator", which);
        }
    }

    /// A device that knows its owner's finger.
    private static Authenticator authenticator(Phone desk) {
        var session = desk.context().newCDPSession(desk.page());
        session.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        var options = new JsonObject();
        options.add("options", device);
        var added = session.send("WebAuthn.addVirtualAuthenticator", options);
        return new Authenticator(session, added.get("authenticatorId").getAsString());
    }

    private static String code(String secret) {
        try {
            return new DefaultCodeGenerator().generate(secret, Instant.now().getEpochSecond() / 30);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }
}

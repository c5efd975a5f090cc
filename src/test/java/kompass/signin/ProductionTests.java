package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import kompass.database.CannotStart;
import kompass.database.Installation;
import kompass.database.TestDatabase;
import kompass.factors.PasswordRules;
import kompass.factors.Passwords;
import kompass.people.AccessTrail;
import kompass.people.People;
import kompass.people.Staff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/// A town's real installation without a mail server, from its first minute on.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.sign-in.password-rounds=4")
@ContextConfiguration(initializers = ProductionTests.Production.class)
@Import(Household.Configuration.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionTests {

    static final class Production
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new TestDatabase.Empty().initialize(context);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "production",
                                    Map.of(
                                            "kompass.demo", "false",
                                            "kompass.public-url", "https://kompass.example")));
        }
    }

    @Autowired private ApplicationContext application;
    @Autowired private Installation installation;
    @Autowired private FirstAdministrator first;
    @Autowired private People people;
    @Autowired private Household household;
    @Autowired private Passwords passwords;
    @Autowired private PasswordRules rules;
    @Autowired private Links links;
    @Autowired private AccessTrail trail;
    @Autowired private TransactionOperations transactions;
    @LocalServerPort private int port;

    private Path file() {
        return installation.dataFolder().resolve(FirstAdministrator.FILE);
    }

    @Test
    @Order(1)
    void hasNoDemoStaff() {
        var browser = StaffVisit.at(port);

        assertThat(application.getBeansOfType(DemoStaff.class)).isEmpty();
        assertThat(browser.get("/staff/sign-in").body()).doesNotContain("/demo/");
        assertThat(browser.post("/staff/sign-in/demo/administrator", "").statusCode())
                .isEqualTo(404);
        assertThat(people.all()).isEmpty();
    }

    @Test
    @Order(2)
    void leavesALinkForTheFirstAdministratorThatOnlyTheOperatorCanRead() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file()))
                .matches("https://kompass\\.example/staff/sign-in/link#[A-Z2-9]{20}\n");
    }

    @Test
    @Order(3)
    void letsTheFirstAdministratorInByThatLinkAndTakesTheLinkAway() throws IOException {
        var code = Files.readString(file()).strip().replaceAll(".*#", "");
        var browser = StaffVisit.at(port);

        var begun =
                browser.post(
                        "/staff/sign-in/link/password",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Petra Wiese",
                                "email",
                                "petra@kalletal.example",
                                "password",
                                Household.PASSWORD));

        assertThat(begun.headers().firstValue("Location").orElseThrow())
                .startsWith("/staff/sign-in/setup");
        var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-staff=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age");
        var secret = Household.secret(browser.get("/staff/sign-in/setup").body());
        browser.post("/staff/sign-in/setup/app", Map.of("code", household.code(secret)));
        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(200);
        first.invite();
        assertThat(file()).doesNotExist();

        var shown =
                browser.post(
                        "/staff/people",
                        Map.of(
                                "name", "Jonas Brandt",
                                "email", "jonas@kalletal.example",
                                "roles", "editor"));
        assertThat(Jsoup.parse(shown.body()).select(".code").text())
                .startsWith("https://kompass.example/staff/sign-in/link#");
    }

    @Test
    @Order(4)
    void leavesAnotherLinkOnceNobodyAdministersIt() {
        people.findByEmail("petra@kalletal.example")
                .ifPresent(petra -> people.grant(petra.id(), Set.of()));

        first.invite();

        assertThat(file()).exists();
    }

    @Test
    @Order(5)
    void startsWithNoAdministratorWhosePasswordIsEasyToGuessOrWhoHasNoAddress() {
        assertThatThrownBy(() -> setUp("rathaus@kalletal.example", "Passwort123456"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KOMPASS_ADMIN_PASSWORD")
                .hasMessageNotContaining("Passwort123456");
        assertThatThrownBy(() -> setUp("rathaus", Household.PASSWORD))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KOMPASS_ADMIN_EMAIL");

        assertThat(people.lackAdministrator()).isTrue();
        assertThat(people.findByEmail("rathaus@kalletal.example")).isEmpty();
    }

    @Test
    @Order(6)
    void takesTheAdministratorOfTheSettingsOnceAndNeverAgain() {
        setUp("Rathaus@kalletal.example", Household.PASSWORD);

        var rathaus = people.findByEmail("rathaus@kalletal.example").orElseThrow();
        assertThat(people.staff(rathaus.id())).map(Staff::isAdministrator).hasValue(true);
        assertThat(file()).doesNotExist();
        assertThat(household.password(StaffVisit.at(port), rathaus).statusCode()).isEqualTo(303);

        setUp("rathaus@kalletal.example", "ein ganz anderer Satz hier");
        setUp("eve@elsewhere.example", "ein ganz anderer Satz hier");

        assertThat(household.password(StaffVisit.at(port), rathaus).statusCode()).isEqualTo(303);
        assertThat(people.findByEmail("eve@elsewhere.example")).isEmpty();
    }

    /// Starts with these settings.
    private void setUp(String email, String password) {
        new FirstAdministrator(
                        people,
                        passwords,
                        rules,
                        links,
                        trail,
                        new FirstAdministratorSettings(email, password),
                        installation,
                        transactions)
                .invite();
    }
}

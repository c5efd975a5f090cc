package kompass.signin;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kompass.factors.Passwords;
import kompass.people.Grant;
import kompass.people.People;
import kompass.people.Person;
import org.jsoup.Jsoup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// People to sign in with, and what they read and type on the way.
class Household {

    static final String PASSWORD = "ein Apfel fällt vom Baum";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;
    private final Passwords passwords;
    private final TownClock clock;

    Household(People people, Passwords passwords, TownClock clock) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Somebody with a password who has never signed in.
    Person newcomer(Grant... grants) {
        var email = "amal" + COUNT.incrementAndGet() + "@kalletal.example";
        var person = people.add("Amal Kaya", email, Set.of(grants));
        passwords.set(person.id(), PASSWORD);
        return person;
    }

    /// Somebody with password and code app, and the secret in that app.
    Settled settled(StaffVisit browser, Grant... grants) {
        var person = newcomer(grants);
        password(browser, person);
        var secret = secret(browser.get("/staff/sign-in/setup").body());
        var welcome = browser.post("/staff/sign-in/setup/app", Map.of("code", code(secret)));
        if (welcome.statusCode() != 200) throw new IllegalStateException(welcome.body());
        clock.forward(java.time.Duration.ofMinutes(1));
        return new Settled(person, secret, codes(welcome.body()));
    }

    /// A code counts once.
    void later() {
        clock.forward(java.time.Duration.ofMinutes(1));
    }

    record Settled(Person person, String secret, List<String> recoveryCodes) {}

    java.net.http.HttpResponse<String> password(StaffVisit browser, Person person) {
        return browser.post(
                "/staff/sign-in", Map.of("email", person.email(), "password", PASSWORD));
    }

    static String secret(String page) {
        return Jsoup.parse(page).select("details .code").text().replace(" ", "");
    }

    static List<String> codes(String page) {
        return Jsoup.parse(page).select(".codes li").eachText();
    }

    /// What the app shows now.
    String code(String secret) {
        try {
            return new DefaultCodeGenerator()
                    .generate(secret, clock.instant().getEpochSecond() / 30);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Configuration {
        @Bean
        @Primary
        TownClock townClock() {
            return new TownClock();
        }

        @Bean
        Household household(People people, Passwords passwords, TownClock clock) {
            return new Household(people, passwords, clock);
        }
    }
}

package kompass.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import kompass.database.CannotStart;
import kompass.database.Installation;
import kompass.factors.PasswordRules;
import kompass.factors.Passwords;
import kompass.mail.Letters;
import kompass.people.Access;
import kompass.people.AccessTrail;
import kompass.people.Grant;
import kompass.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The first one in: from the settings, once, or by a one-time link in a file that only the
/// operator can read. There is no default password. As soon as there is an administrator, neither
/// has any effect.
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    static final String FILE = "first-administrator.txt";

    private final People people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Links links;
    private final AccessTrail trail;
    private final FirstAdministratorSettings settings;
    private final Installation installation;
    private final TransactionOperations transactions;

    FirstAdministrator(
            People people,
            Passwords passwords,
            PasswordRules rules,
            Links links,
            AccessTrail trail,
            FirstAdministratorSettings settings,
            Installation installation,
            TransactionOperations transactions) {
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.links = links;
        this.trail = trail;
        this.settings = settings;
        this.installation = installation;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (installation.demo()) return;
        if (!people.lackAdministrator()) forgetLink();
        else if (settings.isSet()) add();
        else leaveLink();
    }

    private void add() {
        var email = People.normalised(settings.email());
        if (!Letters.isAddress(email))
            throw new CannotStart(
                    "KOMPASS_ADMIN_EMAIL is no address.",
                    "Set it to the address of the first administrator.");
        if (rules.refusal(settings.password(), "", email).isPresent())
            throw new CannotStart(
                    "KOMPASS_ADMIN_PASSWORD is too short or too easy to guess.",
                    "Choose one of at least 12 characters that nobody else would think of.");
        transactions.executeWithoutResult(_ -> {
            var person =
                    people.findByEmail(email).orElseGet(() -> people.add(email, email, Set.of()));
            people.grant(person.id(), Set.of(new Grant.Administrator()));
            passwords.set(person.id(), settings.password());
            trail.note(person.staff(), Access.PASSWORD_CHOSEN, "KOMPASS_ADMIN_PASSWORD");
        });
        LOG.info("The first administrator is set; KOMPASS_ADMIN_PASSWORD is not needed any more");
        forgetLink();
    }

    private void leaveLink() {
        var link = links.make(Links.Purpose.FIRST, null);
        try {
            Files.createDirectories(installation.dataFolder());
            var written =
                    Files.createTempFile(
                            installation.dataFolder(),
                            "first",
                            "",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, links.address(link) + "\n", StandardCharsets.UTF_8);
            Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The link for the first administrator", e);
        }
        LOG.info("Nobody administers this installation yet. A one-time link lies in {}", file());
    }

    private void forgetLink() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException("The link for the first administrator", e);
        }
    }

    private Path file() {
        return installation.dataFolder().resolve(FILE);
    }
}

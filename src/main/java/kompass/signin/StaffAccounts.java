package kompass.signin;

import java.util.Optional;
import java.util.UUID;
import kompass.factors.CodeApp;
import kompass.factors.Passkeys;
import kompass.factors.Passwords;
import kompass.factors.RecoveryCodes;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.mail.Mailing;
import kompass.people.Access;
import kompass.people.AccessTrail;
import kompass.people.Accounts;
import kompass.people.Person;
import kompass.people.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator can do about other people's ways in.
@Component
class StaffAccounts implements Accounts {

    private final Links links;
    private final Letters letters;
    private final Mailing mailing;
    private final Sessions sessions;
    private final Devices devices;
    private final CodeApp app;
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final RecoveryCodes recovery;
    private final AccessTrail trail;

    StaffAccounts(
            Links links,
            Letters letters,
            Mailing mailing,
            Sessions sessions,
            Devices devices,
            CodeApp app,
            Passkeys passkeys,
            Passwords passwords,
            RecoveryCodes recovery,
            AccessTrail trail) {
        this.links = links;
        this.letters = letters;
        this.mailing = mailing;
        this.sessions = sessions;
        this.devices = devices;
        this.app = app;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.recovery = recovery;
        this.trail = trail;
    }

    @Override
    @Transactional
    public Optional<String> invite(Staff by, Person person) {
        trail.note(by, person.staff(), Access.INVITED);
        return send(Links.Purpose.INVITATION, person);
    }

    /// The link goes by mail; without a mail server it is handed back to be shown once.
    @Transactional
    Optional<String> send(Links.Purpose purpose, Person person) {
        var link = links.make(purpose, person.id());
        if (!mailing.isPossible()) return Optional.of(links.address(link));
        letters.post(LinkWriter.KIND, link, Letter.Mode.LINK, person.email(), null);
        return Optional.empty();
    }

    @Override
    public State state(UUID person) {
        var secondFactor = app.isUsedBy(person) || passkeys.has(person);
        return new State(passwords.exists(person) || secondFactor, secondFactor);
    }

    @Override
    @Transactional
    public void end(UUID person) {
        sessions.endAll(person);
        devices.forgetAll(person);
        links.forget(person);
    }

    @Override
    @Transactional
    public void forgetSecondFactor(Staff by, Person person) {
        app.end(person.id());
        passkeys.forget(person.id());
        recovery.forget(person.id());
        end(person.id());
        trail.note(by, person.staff(), Access.SECOND_FACTOR_RESET);
    }
}

package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kompass.factors.CodeApp;
import kompass.factors.CodeAppPage;
import kompass.factors.PasskeyCeremony;
import kompass.factors.Passkeys;
import kompass.factors.RecoveryCodes;
import kompass.factors.TypedCodes;
import kompass.people.Access;
import kompass.people.AccessTrail;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Passkeys, code app and recovery codes of the own account. Whoever finds an open browser must not
/// make themselves at home: these steps need a sign-in of the last quarter of an hour.
@Controller
class FactorsController {

    private static final String PATH = AccountController.PATH;
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final AccountPage page;
    private final People people;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final CodeApp app;
    private final CodeAppPage appPage;
    private final RecoveryCodes recovery;
    private final AccessTrail trail;
    private final StaffFrame frame;
    private final Templates templates;
    private final Clock clock;

    FactorsController(
            AccountPage page,
            People people,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            CodeApp app,
            CodeAppPage appPage,
            RecoveryCodes recovery,
            AccessTrail trail,
            StaffFrame frame,
            Templates templates,
            Clock clock) {
        this.page = page;
        this.people = people;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.app = app;
        this.appPage = appPage;
        this.recovery = recovery;
        this.trail = trail;
        this.frame = frame;
        this.templates = templates;
        this.clock = clock;
    }

    @PostMapping(PATH + "/passkeys/question")
    ResponseEntity<String> askForPasskey(Staff staff) {
        return PasskeyController.json(ceremony.create(person(staff)));
    }

    @PostMapping(PATH + "/passkeys")
    View addPasskey(
            Staff staff,
            Session session,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isFresh(session)) return page.again("fresh");
        var browser = Browsers.name(request);
        if (ceremony.created(person(staff), ticket, answer, browser)) {
            trail.note(staff, Access.PASSKEY_ADDED, browser);
            return page.again("done");
        }
        var wrong = frame.titled(staff, PATH, "signin.office.account.title").w();
        var problem = new Problem("passkey", wrong.of("signin.office.passkeyRefused"));
        return page.show(staff, session, Form.empty().refused(List.of(problem)), response);
    }

    @PostMapping(PATH + "/removed-passkeys")
    View removePasskey(Staff staff, Session session, @RequestParam String id) {
        if (!isFresh(session)) return page.again("fresh");
        var mine = passkeys.of(staff.id());
        var passkey =
                mine.stream()
                        .filter(it -> it.getCredentialId().toBase64UrlString().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (mine.size() == 1 && !app.isUsedBy(staff.id())) return page.again("last");
        trail.note(staff, Access.PASSKEY_REMOVED, passkey.getLabel());
        passkeys.delete(new Bytes(passkey.getCredentialId().getBytes()));
        return page.again("done");
    }

    @GetMapping(PATH + "/app")
    View showApp(Staff staff, Session session) {
        return isFresh(session) ? app(staff, session, Form.empty()) : page.again("fresh");
    }

    @PostMapping(PATH + "/app")
    View changeApp(Staff staff, Session session, HttpServletRequest request) {
        if (!isFresh(session)) return page.again("fresh");
        var code = TypedCodes.normalised(Form.of(request).value("code"));
        if (app.begin(staff.id(), session.fingerprint(), code)) {
            trail.note(staff, Access.APP_SET_UP, Browsers.name(request));
            return page.again("done");
        }
        var w = frame.titled(staff, PATH, "signin.office.account.newApp").w();
        var problem = new Problem("code", w.of("signin.office.wrongNewCode"));
        return app(staff, session, Form.empty().refused(List.of(problem)));
    }

    @PostMapping(PATH + "/app/removal")
    View removeApp(Staff staff, Session session, HttpServletRequest request) {
        if (!isFresh(session)) return page.again("fresh");
        if (!passkeys.has(staff.id())) return page.again("last");
        trail.note(staff, Access.APP_REMOVED, Browsers.name(request));
        app.end(staff.id());
        return page.again("done");
    }

    @PostMapping(PATH + "/recovery-codes")
    View renewCodes(
            Staff staff,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isFresh(session)) return page.again("fresh");
        trail.note(staff, Access.CODES_RENEWED, Browsers.name(request));
        return page.codes(staff, session, recovery.make(staff.id()), response);
    }

    private View app(Staff staff, Session session, Form form) {
        var framed = frame.titled(staff, PATH, "signin.office.account.newApp");
        return new Html(
                templates.signinStaffAccountApp(
                        framed, form, appPage.of(person(staff), session.fingerprint())),
                form.isRefused() ? 422 : 200);
    }

    private Person person(Staff staff) {
        UUID id = staff.id();
        return people.find(id).orElseThrow(NotFound::new);
    }

    private boolean isFresh(Session session) {
        return session.since().plus(FRESH).isAfter(clock.instant());
    }
}

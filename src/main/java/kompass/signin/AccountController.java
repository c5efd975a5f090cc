package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kompass.factors.PasswordRules;
import kompass.factors.Passwords;
import kompass.people.Access;
import kompass.people.AccessTrail;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The own account: where one is signed in, and the password.
@Controller
class AccountController {

    static final String PATH = "/staff/account";

    private final AccountPage page;
    private final Sessions sessions;
    private final Devices devices;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final Porches porches;
    private final AccessTrail trail;

    AccountController(
            AccountPage page,
            Sessions sessions,
            Devices devices,
            Passwords passwords,
            PasswordRules rules,
            Throttle throttle,
            Porches porches,
            AccessTrail trail) {
        this.page = page;
        this.sessions = sessions;
        this.devices = devices;
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.porches = porches;
        this.trail = trail;
    }

    @GetMapping(PATH)
    View show(
            Staff staff,
            Session session,
            @RequestParam(defaultValue = "") String notice,
            HttpServletResponse response) {
        return page.show(staff, session, notice, response);
    }

    @PostMapping(PATH + "/ended-sessions")
    View end(Session session, @RequestParam(defaultValue = "") String key) {
        sessions.of(session.person()).stream()
                .filter(it -> it.fingerprint().equals(key))
                .forEach(sessions::end);
        return page.again("done");
    }

    /// Everywhere but here; and no browser is known any more.
    @PostMapping(PATH + "/ended-sessions/all")
    View endOthers(
            Staff staff,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        trail.note(staff, Access.SIGNED_OUT_EVERYWHERE, Browsers.name(request));
        sessions.endOthers(session);
        devices.forgetAll(session.person());
        devices.remember(session.person(), request, response);
        return page.again("done");
    }

    @PostMapping(PATH + "/password")
    View changePassword(
            Staff staff,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        var w = porches.words();
        var attempt =
                throttle.begin(
                        "change",
                        staff.id().toString(),
                        devices.known(staff.id(), request),
                        request);
        if (attempt.mustWait())
            return refused(
                    staff,
                    session,
                    new Problem("current", w.of("signin.office.slower", attempt.minutes())),
                    response);
        var current = passwords.typed(request, "current");
        if (!passwords.match(Optional.of(staff.id()), current))
            return refused(
                    staff,
                    session,
                    new Problem("current", w.of("signin.office.account.currentWrong")),
                    response);
        throttle.forgive(attempt);
        var password = passwords.typed(request, "password");
        var refusal = rules.refusal(password, staff.name(), staff.email());
        if (refusal.isPresent())
            return refused(staff, session, new Problem("password", w.of(refusal.get())), response);
        trail.note(staff, Access.PASSWORD_CHOSEN, Browsers.name(request));
        passwords.set(staff.id(), password);
        sessions.endOthers(session);
        return page.again("done");
    }

    private View refused(
            Staff staff, Session session, Problem problem, HttpServletResponse response) {
        return page.show(staff, session, Form.empty().refused(List.of(problem)), response);
    }

    @Bean
    static Room accountRoom() {
        return new Room(PATH, "", _ -> true, 1000);
    }
}

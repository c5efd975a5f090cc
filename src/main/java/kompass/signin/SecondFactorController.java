package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kompass.factors.CodeApp;
import kompass.factors.Passkeys;
import kompass.factors.RecoveryCodes;
import kompass.factors.TypedCodes;
import kompass.people.Person;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Permissions;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// After the password: the code of the app, one of the recovery codes, or the passkey.
@Controller
class SecondFactorController {

    private final Entry entry;
    private final CodeApp app;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final Throttle throttle;
    private final Devices devices;
    private final Porches porches;
    private final Templates templates;

    SecondFactorController(
            Entry entry,
            CodeApp app,
            RecoveryCodes recovery,
            Passkeys passkeys,
            Throttle throttle,
            Devices devices,
            Porches porches,
            Templates templates) {
        this.entry = entry;
        this.app = app;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.devices = devices;
        this.porches = porches;
        this.templates = templates;
    }

    @GetMapping(Entry.SECOND)
    View ask(
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var halfway = entry.halfway(request);
        if (halfway.isEmpty()) return Redirect.to(Gate.DOOR);
        return page(halfway.get().person(), Form.empty(), to, 200, response);
    }

    @PostMapping(Entry.SECOND)
    View check(HttpServletRequest request, HttpServletResponse response) {
        var halfway = entry.halfway(request);
        if (halfway.isEmpty()) return Redirect.to(Gate.DOOR);
        var person = halfway.get().person();
        var form = Form.of(request);
        var to = form.value("to");
        var attempt =
                throttle.begin(
                        "second",
                        person.id().toString(),
                        devices.known(person.id(), request),
                        request);
        if (attempt.mustWait()) {
            var wait = porches.words().of("signin.office.slower", attempt.minutes());
            return page(person, refused("code", wait), to, 429, response);
        }
        var code = TypedCodes.normalised(form.value("code"));
        var way = code.matches("\\d{6}") ? Way.CODE_APP : Way.RECOVERY_CODE;
        if (!isRight(person, way, code)) {
            var wrong = porches.words().of("signin.office.wrongCode");
            return page(person, refused("code", wrong), to, 422, response);
        }
        throttle.forgive(attempt);
        return entry.whole(person, way, to, request, response);
    }

    private boolean isRight(Person person, Way way, String code) {
        return way == Way.CODE_APP
                ? app.accept(person.id(), code)
                : recovery.use(person.id(), code);
    }

    private static Form refused(String field, kompass.languages.Wording message) {
        return Form.empty().refused(List.of(new Problem(field, message)));
    }

    private View page(
            Person person, Form form, String to, int status, HttpServletResponse response) {
        response.setHeader(Permissions.HEADER, Permissions.WITH_PASSKEYS);
        return new Html(
                templates.signinStaffSecond(
                        porches.titled("signin.office.second"),
                        form,
                        Entry.goal(to),
                        app.isUsedBy(person.id()),
                        passkeys.has(person.id())),
                status);
    }
}

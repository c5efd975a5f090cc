package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kompass.factors.CodeApp;
import kompass.factors.CodeAppPage;
import kompass.factors.PasskeyCeremony;
import kompass.factors.Passkeys;
import kompass.factors.RecoveryCodes;
import kompass.factors.TypedCodes;
import kompass.people.Access;
import kompass.people.AccessTrail;
import kompass.people.Person;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Permissions;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The first sign-in: nobody gets on without a second factor. Whoever has one already finds nothing
/// here, so that a password alone never makes a new one.
@Controller
class SetupController {

    private final Entry entry;
    private final CodeApp app;
    private final CodeAppPage appPage;
    private final RecoveryCodes recovery;
    private final AccessTrail trail;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Porches porches;
    private final Templates templates;

    SetupController(
            Entry entry,
            CodeApp app,
            CodeAppPage appPage,
            RecoveryCodes recovery,
            AccessTrail trail,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Porches porches,
            Templates templates) {
        this.entry = entry;
        this.app = app;
        this.appPage = appPage;
        this.recovery = recovery;
        this.trail = trail;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.porches = porches;
        this.templates = templates;
    }

    @GetMapping(Entry.SETUP)
    View ask(
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return newcomer(request)
                .<View>map(halfway -> Html.of(page(halfway, Form.empty(), to, response)))
                .orElseGet(() -> Redirect.to(Gate.DOOR));
    }

    @PostMapping(Entry.SETUP + "/app")
    View beginWithApp(HttpServletRequest request, HttpServletResponse response) {
        var halfway = newcomer(request);
        if (halfway.isEmpty()) return Redirect.to(Gate.DOOR);
        var person = halfway.get().person();
        var form = Form.of(request);
        var code = TypedCodes.normalised(form.value("code"));
        if (!app.begin(person.id(), halfway.get().session().fingerprint(), code)) {
            var wrong = porches.words().of("signin.office.wrongNewCode");
            var refused = Form.empty().refused(List.of(new Problem("code", wrong)));
            return Html.unprocessable(page(halfway.get(), refused, form.value("to"), response));
        }
        trail.note(person.staff(), Access.APP_SET_UP, Browsers.name(request));
        return welcome(person, Way.CODE_APP, form.value("to"), request, response);
    }

    @PostMapping(Entry.SETUP + "/passkey/question")
    ResponseEntity<String> askForPasskey(HttpServletRequest request) {
        var halfway = newcomer(request).orElseThrow(NotFound::new);
        return PasskeyController.json(ceremony.create(halfway.person()));
    }

    @PostMapping(Entry.SETUP + "/passkey")
    View beginWithPasskey(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var halfway = newcomer(request);
        if (halfway.isEmpty()) return Redirect.to(Gate.DOOR);
        var person = halfway.get().person();
        if (!ceremony.created(person, ticket, answer, Browsers.name(request))) {
            var wrong = porches.words().of("signin.office.passkeyRefused");
            var refused = Form.empty().refused(List.of(new Problem("passkey", wrong)));
            return Html.unprocessable(page(halfway.get(), refused, to, response));
        }
        trail.note(person.staff(), Access.PASSKEY_ADDED, Browsers.name(request));
        return welcome(person, Way.PASSKEY, to, request, response);
    }

    /// The only time that the recovery codes are shown.
    private View welcome(
            Person person,
            Way way,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        entry.enter(person, way, request, response);
        return Html.of(
                templates.signinStaffRecoveryCodes(
                        porches.titled("signin.office.codes"),
                        recovery.make(person.id()),
                        Entry.goal(to)));
    }

    private Optional<Entry.Halfway> newcomer(HttpServletRequest request) {
        return entry.halfway(request)
                .filter(it -> !app.isUsedBy(it.person().id()) && !passkeys.has(it.person().id()));
    }

    private JteModel page(
            Entry.Halfway halfway, Form form, String to, HttpServletResponse response) {
        response.setHeader(Permissions.HEADER, Permissions.WITH_PASSKEYS);
        return templates.signinStaffSetup(
                porches.titled("signin.office.setup"),
                form,
                Entry.goal(to),
                appPage.of(halfway.person(), halfway.session().fingerprint()));
    }
}

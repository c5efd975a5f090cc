package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import kompass.factors.Passwords;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Rooms;
import kompass.people.Staff;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Permissions;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// In and out.
@Controller
class SignInController {

    private final Porches porches;
    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Devices devices;
    private final Entry entry;
    private final Rooms rooms;
    private final Oidc oidc;
    private final ObjectProvider<DemoStaff> demo;
    private final Templates templates;

    SignInController(
            Porches porches,
            People people,
            Passwords passwords,
            Throttle throttle,
            Devices devices,
            Entry entry,
            Rooms rooms,
            Oidc oidc,
            ObjectProvider<DemoStaff> demo,
            Templates templates) {
        this.porches = porches;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.entry = entry;
        this.rooms = rooms;
        this.oidc = oidc;
        this.demo = demo;
        this.templates = templates;
    }

    @GetMapping(Gate.DOOR)
    View ask(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String passkey,
            @RequestParam(name = "oidc", required = false) @Nullable String other,
            HttpServletResponse response) {
        if (passkey == null && other == null) return page(Form.empty(), to, 200, response);
        var why = passkey == null ? "signin.office.oidcUnknown" : "signin.office.passkeyUnknown";
        return page(refused(Form.empty(), why), to, 422, response);
    }

    /// Unknown and wrong are answered alike, and after the same time.
    @PostMapping(Gate.DOOR)
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        var typed = Form.of(request);
        var to = typed.value("to");
        var form = Form.of(Map.of("email", typed.values("email")));
        var email = People.normalised(form.value("email"));
        var person = people.findByEmail(email).filter(it -> !it.isDisabled()).map(Person::id);
        var device = person.flatMap(it -> devices.known(it, request));
        var attempt = throttle.begin("password", email, device, request);
        if (attempt.mustWait())
            return page(
                    refused(form, "signin.office.slower", attempt.minutes()), to, 429, response);
        if (!passwords.match(person, passwords.typed(request, "password")))
            return page(refused(form, "signin.office.wrong"), to, 422, response);
        throttle.forgive(attempt);
        return entry.half(person.orElseThrow(), to, request, response);
    }

    private Form refused(Form form, String word, Object... arguments) {
        return form.refused(List.of(new Problem("email", porches.words().of(word, arguments))));
    }

    /// The first room that is open to this person.
    @GetMapping(Gate.HALL)
    View hall(Staff staff) {
        return Redirect.to(
                rooms.bar(staff).stream()
                        .findFirst()
                        .map(room -> room.path())
                        .orElse("/staff/account"));
    }

    @PostMapping("/staff/sign-out")
    View signOut(Session session, HttpServletResponse response) {
        entry.leave(session, response);
        return Redirect.to(Gate.DOOR);
    }

    private View page(Form form, String to, int status, HttpServletResponse response) {
        response.setHeader(Permissions.HEADER, Permissions.WITH_PASSKEYS);
        var guests = demo.stream().flatMap(it -> it.guests().stream()).toList();
        return new Html(
                templates.signinStaffSignIn(
                        porches.titled("signin.office.title"),
                        form,
                        new Porch.SignIn(
                                Entry.goal(to), oidc.isOn() ? Oidc.address() : null, guests)),
                status);
    }
}

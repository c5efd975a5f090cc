package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import kompass.people.People;
import kompass.people.Rooms;
import kompass.people.Staff;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Problem;
import kompass.site.Redirect;
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
    private final Entry entry;
    private final Rooms rooms;
    private final ObjectProvider<DemoStaff> demo;
    private final Templates templates;

    SignInController(
            Porches porches,
            People people,
            Passwords passwords,
            Entry entry,
            Rooms rooms,
            ObjectProvider<DemoStaff> demo,
            Templates templates) {
        this.porches = porches;
        this.people = people;
        this.passwords = passwords;
        this.entry = entry;
        this.rooms = rooms;
        this.demo = demo;
        this.templates = templates;
    }

    @GetMapping(Gate.DOOR)
    View ask(@RequestParam(defaultValue = "") String to) {
        return Html.of(page(Form.empty(), to));
    }

    @PostMapping(Gate.DOOR)
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        var form = Form.of(request);
        var to = form.value("to");
        var person = people.findByEmail(form.value("email")).filter(it -> !it.isDisabled());
        // A password is what was typed, not what a form makes of it.
        var password = request.getParameter("password");
        if (!passwords.match(person.map(it -> it.id()), password == null ? "" : password)) {
            var wrong = new Problem("email", porches.words().of("signin.office.wrong"));
            var kept = Form.of(Map.of("email", form.values("email")));
            return Html.unprocessable(page(kept.refused(List.of(wrong)), to));
        }
        entry.enter(person.orElseThrow().id(), request, response);
        return Redirect.to(Entry.goal(to));
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

    private JteModel page(Form form, String to) {
        var guests = demo.stream().flatMap(it -> it.guests().stream()).toList();
        return templates.signinStaffSignIn(
                porches.titled("signin.office.title"),
                form,
                new Porch.SignIn(Entry.goal(to), guests));
    }
}

package kompass.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kompass.factors.PasswordRules;
import kompass.factors.Passwords;
import kompass.mail.Letters;
import kompass.people.Access;
import kompass.people.AccessTrail;
import kompass.people.Grant;
import kompass.people.People;
import kompass.people.Person;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A link that was sent: looking at it changes nothing (scanners of mail do that), only the form
/// with a new password does, once.
@Controller
class LinkController {

    private final Links links;
    private final People people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final AccessTrail trail;
    private final Entry entry;
    private final Porches porches;
    private final Templates templates;
    private final TransactionOperations transactions;

    LinkController(
            Links links,
            People people,
            Passwords passwords,
            PasswordRules rules,
            Sessions sessions,
            AccessTrail trail,
            Entry entry,
            Porches porches,
            Templates templates,
            TransactionOperations transactions) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.trail = trail;
        this.entry = entry;
        this.porches = porches;
        this.templates = templates;
        this.transactions = transactions;
    }

    @GetMapping(Links.PATH)
    View ask() {
        return Html.of(
                templates.signinStaffLink(porches.titled("signin.office.link"), Form.empty()));
    }

    @PostMapping(Links.PATH)
    View open(HttpServletRequest request) {
        var form = Form.of(request);
        var link = links.find(form.value("code"));
        return link.map(found -> page(found, form, 200)).orElseGet(() -> unknown(form));
    }

    @PostMapping(Links.PATH + "/password")
    View choose(HttpServletRequest request, HttpServletResponse response) {
        var form = Form.of(request);
        var link = links.find(form.value("code"));
        if (link.isEmpty()) return unknown(form);
        var owner = owner(link.get());
        var name = owner.map(Person::name).orElse(form.value("name"));
        var email = owner.map(Person::email).orElse(People.normalised(form.value("email")));
        var password = passwords.typed(request, "password");
        var problems = problems(owner, name, email, password);
        var kept =
                Form.of(
                        Map.of(
                                "code", form.values("code"),
                                "name", form.values("name"),
                                "email", form.values("email")));
        if (!problems.isEmpty()) return page(link.get(), kept.refused(problems), 422);
        var person = transactions.execute(_ -> begin(link.get(), owner, name, email, password));
        if (person == null || person.isEmpty()) return unknown(form);
        return entry.half(person.get().id(), Gate.HALL, request, response);
    }

    /// Everything or nothing, and once.
    private Optional<Person> begin(
            Links.Link link, Optional<Person> owner, String name, String email, String password) {
        if (link.person() == null && !people.lackAdministrator()) return Optional.empty();
        if (!links.use(link)) return Optional.empty();
        var person =
                owner.orElseGet(() -> people.add(name, email, Set.of(new Grant.Administrator())));
        passwords.set(person.id(), password);
        sessions.endAll(person.id());
        trail.note(
                person.staff(),
                Access.PASSWORD_CHOSEN,
                porches.words().plain("signin.office.link." + link.purpose().key()));
        return Optional.of(person);
    }

    private List<Problem> problems(
            Optional<Person> owner, String name, String email, String password) {
        var problems = new ArrayList<Problem>();
        var w = porches.words();
        if (owner.isEmpty()) {
            if (name.isEmpty())
                problems.add(new Problem("name", w.of("signin.office.nameMissing")));
            if (!Letters.isAddress(email))
                problems.add(new Problem("email", w.of("signin.office.emailMissing")));
            else if (people.findByEmail(email).isPresent())
                problems.add(new Problem("email", w.of("signin.office.emailTaken")));
        }
        rules.refusal(password, name, email)
                .ifPresent(word -> problems.add(new Problem("password", w.of(word))));
        return problems;
    }

    private Optional<Person> owner(Links.Link link) {
        var person = link.person();
        return person == null
                ? Optional.empty()
                : people.find(person).filter(it -> !it.isDisabled());
    }

    private View page(Links.Link link, Form form, int status) {
        var owner = owner(link);
        if (link.person() != null && owner.isEmpty()) return unknown(form);
        return new Html(
                templates.signinStaffNewPassword(
                        porches.titled("signin.office.link." + link.purpose().key()),
                        form,
                        owner.map(Person::email).orElse(null)),
                status);
    }

    private View unknown(Form form) {
        var word = porches.words().of("signin.office.linkUnknown");
        var kept = Form.of(Map.of("code", form.values("code")));
        return Html.unprocessable(
                templates.signinStaffLink(
                        porches.titled("signin.office.link"),
                        kept.refused(List.of(new Problem("code", word)))));
    }
}

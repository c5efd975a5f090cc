package kompass.people;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kompass.languages.Languages;
import kompass.people.GrantChoices.Scope;
import kompass.people.PersonPage.Row;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Who may sign in, and what each may do.
@Controller
class PeopleController {

    static final String PATH = "/staff/people";

    private final People people;
    private final PersonForm kind;
    private final Accounts accounts;
    private final Editing editing;
    private final List<GrantChoices> choices;
    private final Languages languages;
    private final StaffFrame frame;
    private final Templates templates;

    PeopleController(
            People people,
            PersonForm kind,
            Accounts accounts,
            Editing editing,
            List<GrantChoices> choices,
            Languages languages,
            StaffFrame frame,
            Templates templates) {
        this.people = people;
        this.kind = kind;
        this.accounts = accounts;
        this.editing = editing;
        this.choices = choices;
        this.languages = languages;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View list(Staff staff, HttpServletRequest request) {
        var page = frame.titled(staff, PATH, "people.office.people");
        var listing = Listing.of(request, "name");
        var rows = people.all().stream().map(this::row).toList();
        Function<Row, String> roles =
                row ->
                        String.join(
                                " ", row.roles().stream().map(it -> page.w().plain(it)).toList());
        Function<Row, String> state =
                row -> page.w().plain("people.office.person.state." + row.state());
        var shown =
                listing.of(
                        rows,
                        row ->
                                String.join(
                                        " ",
                                        row.person().name(),
                                        row.person().email(),
                                        roles.apply(row),
                                        state.apply(row)),
                        Map.of(
                                "name",
                                row -> row.person().name(),
                                "email",
                                row -> row.person().email(),
                                "roles",
                                roles,
                                "state",
                                state));
        return Html.of(templates.peopleStaffPeople(page, listing, shown));
    }

    @GetMapping(PATH + "/new")
    View ask(Staff staff) {
        return show(staff, Edit.fresh(kind, Form.empty()), null, false, null, 200);
    }

    /// Whoever is entered is invited in the same step.
    @PostMapping(PATH)
    View add(Staff staff, HttpServletRequest request) {
        var id = UUID.randomUUID();
        var view =
                editing.create(
                        staff,
                        kind,
                        id.toString(),
                        Form.of(request),
                        edit -> page(staff, edit, null, false, null));
        return view instanceof Redirect ? invite(staff, id, request) : view;
    }

    @GetMapping(PATH + "/{id}")
    View edit(Staff staff, @PathVariable UUID id, HttpServletRequest request) {
        var edit = editing.open(staff, kind, id.toString(), request);
        return show(staff, edit, id, false, null, 200);
    }

    @PostMapping(PATH + "/{id}")
    View save(Staff staff, @PathVariable UUID id, HttpServletRequest request) {
        return editing.save(
                staff, kind, id.toString(), request, edit -> page(staff, edit, id, false, null));
    }

    /// A new link to get in, by mail; without a mail server it is shown this once.
    @PostMapping(PATH + "/{id}/invitation")
    View invite(Staff staff, @PathVariable UUID id, HttpServletRequest request) {
        var person = people.find(id).filter(it -> !it.isDisabled()).orElseThrow(NotFound::new);
        var link = accounts.invite(staff, person);
        var edit = editing.open(staff, kind, id.toString(), request);
        return show(staff, edit, id, true, link.orElse(null), 200);
    }

    @PostMapping(PATH + "/{id}/forgotten-second-factor")
    View forgetSecondFactor(Staff staff, @PathVariable UUID id) {
        accounts.forgetSecondFactor(staff, people.find(id).orElseThrow(NotFound::new));
        return Redirect.to(PATH + "/" + id);
    }

    private Row row(Person person) {
        var state =
                person.isDisabled()
                        ? "disabled"
                        : accounts.state(person.id()).active() ? "active" : "invited";
        var roles =
                Roles.of(person.grants()).rows().stream()
                        .map(role -> "people.office.role." + role.kind())
                        .distinct()
                        .sorted()
                        .toList();
        return new Row(person, state, roles);
    }

    private View show(
            Staff staff,
            Edit edit,
            @Nullable UUID id,
            boolean invited,
            @Nullable String link,
            int status) {
        return new Html(page(staff, edit, id, invited, link), status);
    }

    private JteModel page(
            Staff staff, Edit edit, @Nullable UUID id, boolean invited, @Nullable String link) {
        var page =
                id == null
                        ? frame.titled(staff, PATH, "people.office.person.new")
                        : frame.page(staff, PATH, edit.form().value("name"));
        var tags =
                languages.all().stream()
                        .filter(it -> !it.isGerman())
                        .map(it -> new Scope(it.tag(), it.germanName()))
                        .toList();
        return templates.peopleStaffPerson(
                page,
                new PersonPage(
                        edit,
                        scopes("editor"),
                        tags,
                        scopes("keeper"),
                        id == null ? null : accounts.state(id),
                        invited,
                        link));
    }

    private List<Scope> scopes(String role) {
        return choices.stream()
                .filter(it -> it.role().equals(role))
                .flatMap(it -> it.scopes().stream())
                .toList();
    }

    @Bean
    static Room peopleRoom() {
        return new Room(PATH, "people.office.people", Staff::isAdministrator, 80);
    }
}

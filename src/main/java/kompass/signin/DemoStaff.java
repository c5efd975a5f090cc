package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import kompass.database.Installation;
import kompass.people.Grant;
import kompass.people.People;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The people of a demo, who sign in by a button. In production this class is not made: there is no
/// such button, no such address and no such person, and a demo's database never becomes a real one.
@Controller
@ConditionalOnBooleanProperty("kompass.demo")
class DemoStaff {

    private record Somebody(String key, String name, Grant grant) {}

    private static final List<Somebody> PEOPLE =
            List.of(
                    new Somebody("administrator", "Petra Wiese", new Grant.Administrator()),
                    new Somebody("editor", "Jonas Brandt", new Grant.Editor(Set.of())),
                    new Somebody("translator", "Rania Haddad", new Grant.Translator(Set.of("ar"))),
                    new Somebody(
                            "sportverein",
                            "Mehmet Yildiz",
                            new Grant.Keeper(Set.of("sportverein"))),
                    new Somebody(
                            "einwohnermeldeamt",
                            "Sabine Kröger",
                            new Grant.Keeper(Set.of("einwohnermeldeamt"))));

    private final People people;
    private final Entry entry;

    DemoStaff(Installation installation, People people, Entry entry) {
        if (!installation.demo()) throw new IllegalStateException("No demo");
        this.people = people;
        this.entry = entry;
    }

    List<Porch.Guest> guests() {
        return PEOPLE.stream()
                .map(it -> new Porch.Guest(it.key(), "signin.office.demo." + it.key(), it.name()))
                .toList();
    }

    @PostMapping("/staff/sign-in/demo/{who}")
    View signIn(
            @PathVariable String who,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var somebody =
                PEOPLE.stream()
                        .filter(it -> it.key().equals(who))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var email = who + "@kompass.example";
        var person =
                people.findByEmail(email)
                        .orElseGet(
                                () -> people.add(somebody.name(), email, Set.of(somebody.grant())));
        entry.enter(person, Way.DEMO, request, response);
        return Redirect.to(Entry.goal(to));
    }
}

package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kompass.factors.PasskeyCeremony;
import kompass.people.People;
import kompass.site.Redirect;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in with a passkey, alone or after the password. It cannot be guessed, so it is never
/// slowed down.
@Controller
class PasskeyController {

    static final String PATH = Gate.DOOR + "/passkey";

    private final PasskeyCeremony ceremony;
    private final Entry entry;
    private final People people;

    PasskeyController(PasskeyCeremony ceremony, Entry entry, People people) {
        this.ceremony = ceremony;
        this.entry = entry;
        this.people = people;
    }

    @PostMapping(PATH + "/question")
    ResponseEntity<String> ask(HttpServletRequest request) {
        return json(ceremony.use(entry.halfway(request).map(it -> it.person().id())));
    }

    @PostMapping(PATH)
    View signIn(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person =
                ceremony.used(ticket, answer).flatMap(people::find).filter(it -> !it.isDisabled());
        if (person.isEmpty()) return Redirect.to(Gate.DOOR + "?passkey");
        return entry.whole(person.get(), Way.PASSKEY, to, request, response);
    }

    static ResponseEntity<String> json(String question) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(question);
    }
}

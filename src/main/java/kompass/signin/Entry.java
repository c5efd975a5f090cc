package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import kompass.factors.CodeApp;
import kompass.factors.Passkeys;
import kompass.people.Access;
import kompass.people.AccessTrail;
import kompass.people.People;
import kompass.people.Person;
import kompass.site.Redirect;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Lets people in and out. In between, after the password and before the second factor, they have a
/// session that opens nothing but the sign-in pages.
@Component
class Entry {

    static final String SECOND = Gate.DOOR + "/second";
    static final String SETUP = Gate.DOOR + "/setup";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Devices devices;
    private final People people;
    private final CodeApp app;
    private final Passkeys passkeys;
    private final AccessTrail trail;
    private final Porches porches;

    Entry(
            Sessions sessions,
            SessionCookie cookie,
            Devices devices,
            People people,
            CodeApp app,
            Passkeys passkeys,
            AccessTrail trail,
            Porches porches) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.devices = devices;
        this.people = people;
        this.app = app;
        this.passkeys = passkeys;
        this.trail = trail;
        this.porches = porches;
    }

    /// The first factor was right: on to the second one, or to the page that sets one up.
    View half(UUID person, String to, HttpServletRequest request, HttpServletResponse response) {
        open(person, false, request, response);
        var next = app.isUsedBy(person) || passkeys.has(person) ? SECOND : SETUP;
        return Redirect.to(next + "?to=" + URLEncoder.encode(goal(to), StandardCharsets.UTF_8));
    }

    /// Both factors were right.
    View whole(
            Person person,
            Way way,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        enter(person, way, request, response);
        return Redirect.to(goal(to));
    }

    void enter(Person person, Way way, HttpServletRequest request, HttpServletResponse response) {
        var with = porches.words().plain(way.label()) + ", " + Browsers.name(request);
        trail.note(person.staff(), Access.SIGNED_IN, with);
        open(person.id(), true, request, response);
        devices.remember(person.id(), request, response);
    }

    /// A new session under a new secret; the one that the browser had ends.
    private void open(
            UUID person,
            boolean complete,
            HttpServletRequest request,
            HttpServletResponse response) {
        cookie.of(request).flatMap(sessions::find).ifPresent(sessions::end);
        cookie.keep(response, sessions.open(person, complete, Browsers.name(request)));
    }

    /// Who has given the first factor in this browser and not yet the second.
    Optional<Halfway> halfway(HttpServletRequest request) {
        return cookie.of(request)
                .flatMap(sessions::find)
                .filter(session -> !session.complete())
                .flatMap(session ->
                        people.find(session.person())
                                .filter(person -> !person.isDisabled())
                                .map(person -> new Halfway(person, session)));
    }

    record Halfway(Person person, Session session) {}

    void leave(Session session, HttpServletResponse response) {
        sessions.end(session);
        cookie.remove(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    /// Where to go on after signing in: the staff page that was wanted, nothing else.
    static String goal(String to) {
        return to.matches("/staff(/[\\w./~%-]*)?") && !to.contains("..") && !Gate.isOpen(to)
                ? to
                : Gate.HALL;
    }
}

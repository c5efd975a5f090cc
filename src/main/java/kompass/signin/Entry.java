package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets people in and out.
@Component
class Entry {

    private final Sessions sessions;
    private final SessionCookie cookie;

    Entry(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /// A new session under a new secret; the one that the browser had ends.
    void enter(UUID person, HttpServletRequest request, HttpServletResponse response) {
        cookie.of(request).flatMap(sessions::find).ifPresent(sessions::end);
        cookie.keep(response, sessions.open(person, true, Browsers.name(request)));
    }

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

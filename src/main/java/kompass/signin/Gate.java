package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import kompass.people.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Who may go to which address below `/staff`: everybody to the sign-in pages, whoever is signed in
/// to `/staff` itself and to the rooms that are open to them.
@Component
class Gate implements AuthorizationManager<RequestAuthorizationContext> {

    static final String HALL = "/staff";
    static final String DOOR = "/staff/sign-in";

    /// Noted on a request that was let in. Without it no staff page answers, however the request
    /// got past the filters.
    private static final String ADMITTED = Gate.class.getName();

    private final Rooms rooms;

    Gate(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var path = context.getRequest().getServletPath();
        var admitted = isOpen(path) || (who.get() instanceof SignedIn in && mayEnter(in, path));
        if (admitted) context.getRequest().setAttribute(ADMITTED, true);
        return new AuthorizationDecision(admitted);
    }

    static boolean isOpen(String path) {
        return path.equals(DOOR) || path.startsWith(DOOR + "/");
    }

    private boolean mayEnter(SignedIn in, String path) {
        return path.equals(HALL) || rooms.mayEnter(in.getPrincipal(), path);
    }

    static boolean isAdmitted(HttpServletRequest request) {
        return request.getAttribute(ADMITTED) != null;
    }
}

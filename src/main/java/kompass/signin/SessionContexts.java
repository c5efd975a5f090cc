package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kompass.people.People;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Who a request comes from: cookie, session and person are looked up anew on every request. There
/// is no servlet session.
@Component
class SessionContexts implements SecurityContextRepository {

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final People people;

    SessionContexts(SessionCookie cookie, Sessions sessions, People people) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var loaded = SingletonSupplier.of(() -> load(request));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return loaded.obtain();
            }

            @Override
            public boolean isGenerated() {
                return loaded.obtain().getAuthentication() == null;
            }
        };
    }

    private SecurityContext load(HttpServletRequest request) {
        return cookie.of(request)
                .flatMap(sessions::find)
                .filter(Session::complete)
                .flatMap(session ->
                        people.staff(session.person()).map(staff -> new SignedIn(staff, session)))
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /// Signing in writes its session itself.
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.of(request).isPresent();
    }
}

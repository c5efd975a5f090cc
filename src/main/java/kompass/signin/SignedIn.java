package kompass.signin;

import java.util.List;
import kompass.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Somebody who is signed in, by a session that is complete.
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Staff staff;
    private final transient Session session;

    SignedIn(Staff staff, Session session) {
        super(List.of());
        this.staff = staff;
        this.session = session;
        setAuthenticated(true);
    }

    Session session() {
        return session;
    }

    @Override
    public Staff getPrincipal() {
        return staff;
    }

    /// None is kept.
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return staff.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}

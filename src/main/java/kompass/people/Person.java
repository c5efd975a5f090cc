package kompass.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in, or once might.
public record Person(
        UUID id,
        String name,
        String email,
        Set<Grant> grants,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public Person {
        grants = Set.copyOf(grants);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Staff staff() {
        return new Staff(id, name, email, grants);
    }
}

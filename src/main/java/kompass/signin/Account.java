package kompass.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// What somebody sees of their own account.
///
/// @param notice the office word for what came of the last step; null before any
/// @param codes recovery codes that were just made; shown this once
public record Account(
        List<Place> places,
        List<Place> devices,
        boolean password,
        List<Key> passkeys,
        boolean app,
        int codesLeft,
        Form form,
        @Nullable String notice,
        List<String> codes) {

    /// Notices that say what was not done.
    private static final Set<String> REFUSALS =
            Set.of("signin.office.account.fresh", "signin.office.account.last");

    public Account {
        places = List.copyOf(places);
        devices = List.copyOf(devices);
        passkeys = List.copyOf(passkeys);
        codes = List.copyOf(codes);
    }

    /// A browser; `key` is empty for the one that asks.
    public record Place(String key, String browser, Instant since, Instant seenAt) {}

    public record Key(String id, String label, Instant since, Instant usedAt) {}

    public boolean isRefused() {
        return notice != null && REFUSALS.contains(notice);
    }
}

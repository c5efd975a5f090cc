package kompass.requests;

import java.util.List;
import java.util.UUID;
import kompass.directory.Concern;

/// One paper of the list on the page where papers are taken. `later` is `BRINGS`, `MISSING` or
/// empty.
public record Slot(Concern.Asked asked, List<Shot> pages, String later) {

    /// One page that is there; `shown` only on the device that took it.
    public record Shot(UUID id, int number, boolean shown) {}

    /// The place in the page to which problems and redirects lead.
    public String id() {
        return "paper-" + asked.paper().slug();
    }

    public boolean says(String choice) {
        return later.equals(choice);
    }
}

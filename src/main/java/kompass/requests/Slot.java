package kompass.requests;

import java.util.List;
import kompass.directory.Concern;
import kompass.papers.Page;
import kompass.papers.PageId;
import kompass.papers.Quality;

/// One paper of the list on the page where papers are taken. `later` is `BRINGS`, `MISSING` or
/// empty.
public record Slot(Concern.Asked asked, List<Shot> pages, String later) {

    /// One page that is there; `shown` only on the device that took it.
    public record Shot(Page page, int number, boolean shown) {

        public PageId id() {
            return page.id();
        }

        /// Whether there is something to look at yet.
        public boolean hasPicture() {
            return shown && page.isReady();
        }

        /// Whether to offer "take it again".
        public boolean isPoor() {
            return page.isReady() && page.quality() != Quality.GOOD;
        }

        public boolean isRefused() {
            return page.state() == Page.State.REFUSED;
        }
    }

    /// Pages that could not be read or were not taken.
    public List<Shot> faulty() {
        return pages.stream().filter(shot -> shot.isPoor() || shot.isRefused()).toList();
    }

    /// The place in the page to which problems and redirects lead.
    public String id() {
        return "paper-" + asked.paper().slug();
    }

    public boolean says(String choice) {
        return later.equals(choice);
    }
}

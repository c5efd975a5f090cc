package kompass.requests;

import kompass.papers.Uploads;
import kompass.site.DeviceCleared;
import kompass.site.Towns;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases what nobody needs any more: drafts past their time, receipts past their day, everything
/// of a device that is cleared. Any node may do it at any time.
@Component
@EnableScheduling
class Housekeeping {

    private final Drafts drafts;
    private final Receipts receipts;
    private final Retention retention;
    private final Uploads uploads;
    private final Orphans orphans;
    private final Towns towns;

    Housekeeping(
            Drafts drafts,
            Receipts receipts,
            Retention retention,
            Uploads uploads,
            Orphans orphans,
            Towns towns) {
        this.drafts = drafts;
        this.receipts = receipts;
        this.retention = retention;
        this.uploads = uploads;
        this.orphans = orphans;
        this.towns = towns;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30M")
    void eraseWhatExpired() {
        drafts.eraseExpired();
        uploads.eraseExpired();
        receipts.eraseOld();
        retention.eraseDue(towns.town().periods());
        orphans.erase(towns.town().periods());
    }

    @EventListener
    void on(DeviceCleared cleared) {
        drafts.forget(cleared.device());
        receipts.forget(cleared.device());
    }
}

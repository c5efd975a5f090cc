package kompass.pickup;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases doors that are closed again and codes of yesterday. Any node may do it at any time.
@Component
class Sweep {

    private final Doors doors;
    private final OneTimeCodes codes;

    Sweep(Doors doors, OneTimeCodes codes) {
        this.doors = doors;
        this.codes = codes;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT30M")
    void eraseWhatExpired() {
        doors.eraseExpired();
        codes.eraseOld();
    }
}

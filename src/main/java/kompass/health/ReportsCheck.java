package kompass.health;

import kompass.bounces.ReportsDoor;
import org.springframework.stereotype.Component;

/// The mailbox that undeliverable letters come back to can be read.
@Component("reportsHealthIndicator")
class ReportsCheck extends Check {

    private final ReportsDoor door;

    ReportsCheck(ReportsDoor door) {
        super("reports");
        this.door = door;
    }

    @Override
    Finding look() {
        return switch (door.ring()) {
            case NOBODY_LOOKS -> Finding.hint("health.office.reports.none");
            case OPEN -> Finding.good("health.office.reports.good");
            case SHUT -> Finding.broken("health.office.reports.shut");
        };
    }
}

package kompass.health;

import kompass.database.Installation;
import kompass.mail.Doorbell;
import org.springframework.stereotype.Component;

/// The mail server can be reached as letters need it.
@Component("mailHealthIndicator")
class MailCheck extends Check {

    private final Doorbell doorbell;
    private final boolean demo;

    MailCheck(Doorbell doorbell, Installation installation) {
        super("mail");
        this.doorbell = doorbell;
        this.demo = installation.demo();
    }

    @Override
    Finding look() {
        return switch (doorbell.ring()) {
            case NO_SERVER ->
                    demo
                            ? Finding.hint("health.office.mail.none")
                            : Finding.broken("health.office.mail.none");
            case CAUGHT -> Finding.hint("health.office.mail.caught");
            case OPEN -> Finding.good("health.office.mail.good");
            case SILENT -> Finding.broken("health.office.mail.silent");
            case NOT_PRIVATE -> Finding.broken("health.office.mail.notPrivate");
            case STRANGER -> Finding.broken("health.office.mail.stranger");
        };
    }
}

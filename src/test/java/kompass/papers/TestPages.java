package kompass.papers;

import java.time.Clock;
import kompass.database.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The upload store on a test's database, without Spring around it.
public final class TestPages {

    private TestPages() {}

    public static Pages on(
            JdbcClient jdbc, TransactionTemplate transactions, Vault vault, Clock clock) {
        return on(jdbc, transactions, vault, clock, new Scanner(""), _ -> {}).pages();
    }

    /// The store and what settles its files that are held.
    record Store(Pages pages, Held held, Reception reception) {}

    static Store on(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Vault vault,
            Clock clock,
            Scanner scanner,
            ApplicationEventPublisher events) {
        var intake = new Intake(jdbc, transactions, vault, clock);
        var held = new Held(jdbc, transactions, vault, intake, events);
        var reception =
                new Reception(
                        intake, new Quotas(jdbc, clock), scanner, held, new Darkroom(new Heif()));
        return new Store(
                new Pages(jdbc, transactions, new Prints(jdbc, vault), reception, intake),
                held,
                reception);
    }
}

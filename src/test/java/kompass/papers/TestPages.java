package kompass.papers;

import java.time.Clock;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The upload store on a test's database, without Spring around it.
public final class TestPages {

    private TestPages() {}

    public static Pages on(
            JdbcClient jdbc, TransactionTemplate transactions, Vault vault, Clock clock) {
        var intake = new Intake(jdbc, transactions, vault, clock);
        return new Pages(jdbc, transactions, vault, new Reception(intake, new Darkroom()), intake);
    }
}

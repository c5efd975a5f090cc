package kompass.requests;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import kompass.database.LongKept;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was answered stays for months, its papers for weeks: without this, the key of a week would
/// open copies of papers for as long as anybody's answers of that week are kept.
@Component
class LongKeptRequests implements LongKept {

    private final JdbcClient database;
    private final Vault vault;

    LongKeptRequests(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    @Transactional
    public void sealAnew() {
        database.sql(
                        "SELECT id FROM requests.request WHERE sealed < :lastWeek FOR UPDATE SKIP LOCKED")
                .param("lastWeek", vault.lastWeek())
                .query((row, n) -> requireNonNull(row.getObject("id", UUID.class)))
                .list()
                .forEach(this::sealAnew);
    }

    private void sealAnew(UUID request) {
        var sealed =
                database.sql("SELECT sealed FROM requests.request WHERE id = :id")
                        .param("id", request)
                        .query((row, n) -> row.getBytes("sealed"))
                        .single();
        database.sql("UPDATE requests.request SET sealed = :sealed WHERE id = :id")
                .param("sealed", vault.anew(sealed, "request " + request))
                .param("id", request)
                .update();
    }
}

package kompass.database;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys the keys of weeks that nothing living needs, so that what was erased is erased from
/// write-ahead logs, replicas and backups as well. Which weeks are needed is read from the sealed
/// columns themselves, of whatever module: no list can forget one.
@Component
public class WeekKeys {

    private static final Logger log = LoggerFactory.getLogger(WeekKeys.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Vault vault;
    private final List<LongKept> longKept;
    private final Clock clock;

    WeekKeys(DataSource database, Vault vault, List<LongKept> longKept, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
        this.longKept = List.copyOf(longKept);
        this.clock = clock;
        // One look at everything at one moment: what is moved from table to table is seen in one.
        snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    private record Column(String schema, String table, String name) {}

    /// The week that is running and the one before are never touched: the clocks of several nodes
    /// may differ, and nothing new is sealed under an older one.
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    public void destroyUnneeded() {
        longKept.forEach(LongKept::sealAnew);
        var before = Week.of(LocalDate.now(clock).minusWeeks(1));
        var unneeded = new TreeSet<>(vault.weeks().headSet(before));
        if (unneeded.isEmpty()) return;
        unneeded.removeAll(needed());
        for (var week : unneeded) {
            vault.destroy(week);
            log.info("The key of {} is destroyed: nothing living needs it", week);
        }
    }

    private Set<Week> needed() {
        var weeks = new TreeSet<Week>();
        snapshot.executeWithoutResult(_ -> {
            for (var column : columns()) weeks.addAll(weeks(column));
        });
        return weeks;
    }

    private List<Column> columns() {
        return jdbc.sql(
                        """
                        SELECT columns.table_schema, columns.table_name, columns.column_name
                        FROM information_schema.columns
                        JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE columns.data_type = 'bytea'
                          AND tables.table_type = 'BASE TABLE'
                          AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// The first four bytes say it (see `Vault`). Something else that happens to begin alike keeps
    /// a key alive at worst.
    private Set<Week> weeks(Column column) {
        var weeks = new TreeSet<Week>();
        var headers =
                jdbc.sql(
                                """
                                SELECT DISTINCT encode(substring("%3$s" FROM 1 FOR 5), 'hex')
                                FROM "%1$s"."%2$s"
                                WHERE substring("%3$s" FROM 1 FOR 1) = '\\x01'
                                """
                                        .formatted(column.schema(), column.table(), column.name()))
                        .query((row, n) -> HexFormat.of().parseHex(row.getString(1)))
                        .list();
        for (var header : headers) Vault.weekIn(header).ifPresent(weeks::add);
        return weeks;
    }
}

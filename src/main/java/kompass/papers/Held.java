package kompass.papers;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that wait for the virus scanner, sealed as they came. Any node may settle them; only one
/// does.
@Component
class Held {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final Intake intake;
    private final ApplicationEventPublisher events;

    Held(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Vault vault,
            Intake intake,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.intake = intake;
        this.events = events;
    }

    /// The oldest first.
    List<UUID> waiting(int atMost) {
        return jdbc.sql(
                        """
                        SELECT id
                        FROM papers.file
                        WHERE held IS NOT NULL
                        ORDER BY created_at
                        LIMIT :most
                        """)
                .param("most", atMost)
                .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /// The file as it came; empty when somebody has settled it meanwhile.
    Optional<byte[]> open(UUID file) {
        return jdbc.sql(
                        """
                        SELECT held, fingerprint
                        FROM papers.file
                        WHERE id = :file
                        AND held IS NOT NULL
                        """)
                .param("file", file)
                .query((row, _) ->
                        vault.open(
                                requireNonNull(row.getBytes("held")),
                                "held "
                                        + HexFormat.of()
                                                .formatHex(
                                                        requireNonNull(
                                                                row.getBytes("fingerprint")))))
                .optional();
    }

    /// Its pages take the place of the one that stood for it.
    void release(UUID file, List<Developed> pages) {
        transactions.executeWithoutResult(_ -> {
            if (!settle(file, "parts = :value", pages.size())) return;
            for (int part = 1; part <= pages.size(); part++)
                intake.insert(file, part, pages.get(part - 1));
            if (pages.size() > 1) spread(file, pages.size());
        });
        tellWhenAllAreChecked(file);
    }

    private void spread(UUID file, int parts) {
        jdbc.sql(
                        """
                        UPDATE papers.page AS page
                        SET position = page.position + :more
                        FROM papers.page AS first
                        WHERE first.file = :file
                        AND page.owner = first.owner
                        AND page.slot = first.slot
                        AND page.position > first.position
                        """)
                .param("file", file)
                .param("more", parts - 1)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO papers.page (id, owner, slot, position, device, file, part)
                        SELECT
                            gen_random_uuid(), owner, slot, position + part.number - 1, device,
                            file, part.number
                        FROM papers.page
                        CROSS JOIN generate_series(2, :parts) AS part (number)
                        WHERE file = :file
                        AND part = 1
                        """)
                .param("file", file)
                .param("parts", parts)
                .update();
    }

    /// Nothing of it is kept but the mark that it was here.
    void refuse(UUID file, Refused.Reason reason) {
        transactions.executeWithoutResult(_ -> {
            if (!settle(file, "refused = :value", reason.name())) return;
            var slots = new HashSet<String>();
            var owner =
                    jdbc.sql("SELECT owner, slot FROM papers.page WHERE file = :file")
                            .param("file", file)
                            .query((row, _) -> {
                                slots.add(requireNonNull(row.getString("slot")));
                                return requireNonNull(row.getObject("owner", UUID.class));
                            })
                            .list();
            if (!owner.isEmpty())
                events.publishEvent(new FileRefused(owner.getFirst(), slots, reason));
        });
        tellWhenAllAreChecked(file);
    }

    private void tellWhenAllAreChecked(UUID file) {
        jdbc.sql(
                        """
                        SELECT owner
                        FROM papers.file AS settled
                        WHERE id = :file
                        AND NOT EXISTS (
                            SELECT FROM papers.file
                            WHERE owner = settled.owner
                            AND held IS NOT NULL)
                        """)
                .param("file", file)
                .query(UUID.class)
                .optional()
                .ifPresent(owner -> events.publishEvent(new FilesChecked(owner)));
    }

    private boolean settle(UUID file, String outcome, Object value) {
        return jdbc.sql(
                                """
                                UPDATE papers.file
                                SET held = NULL, %s
                                WHERE id = :file
                                AND held IS NOT NULL
                                """
                                        .formatted(outcome))
                        .param("file", file)
                        .param("value", value)
                        .update()
                == 1;
    }
}

package kompass.papers;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts developed pages into the store: sealed, in order, each file once.
@Component
class Intake {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final Clock clock;

    Intake(JdbcClient jdbc, TransactionTemplate transactions, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.clock = clock;
    }

    /// All pages of the file in one transaction, or those already there.
    List<PageId> keep(UUID owner, String slot, @Nullable String device, Darkroom.Batch batch)
            throws Refused {
        var fingerprint = vault.fingerprint("page", batch.hash());
        var ids = transactions.execute(_ -> keep(owner, slot, device, fingerprint, batch.pages()));
        if (ids.isEmpty()) throw new Refused(Refused.Reason.QUOTA);
        return ids;
    }

    /// One file after the other for each owner, so that counting and numbering hold.
    private List<PageId> keep(
            UUID owner,
            String slot,
            @Nullable String device,
            byte[] fingerprint,
            List<Developed> pages) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:owner, 0))")
                .param("owner", owner.toString())
                .query((row, _) -> true)
                .single();
        var known = known(owner, slot, fingerprint);
        if (!known.isEmpty()) return known;
        if (count(owner) + pages.size() > Limits.PAGES_A_DRAFT) return List.of();
        var ids = new ArrayList<PageId>();
        for (int part = 1; part <= pages.size(); part++) {
            var id = PageId.random();
            insert(id, owner, slot, device, fingerprint, part, pages.get(part - 1));
            ids.add(id);
        }
        return ids;
    }

    private List<PageId> known(UUID owner, String slot, byte[] fingerprint) {
        return jdbc.sql(
                        """
                        SELECT id FROM papers.page
                        WHERE owner = :owner AND slot = :slot AND fingerprint = :fingerprint
                        ORDER BY part
                        """)
                .param("owner", owner)
                .param("slot", slot)
                .param("fingerprint", fingerprint)
                .query((row, _) -> new PageId(row.getObject("id", UUID.class)))
                .list();
    }

    private void insert(
            PageId id,
            UUID owner,
            String slot,
            @Nullable String device,
            byte[] fingerprint,
            int part,
            Developed page) {
        jdbc.sql(
                        """
                        INSERT INTO papers.page (
                            id, owner, slot, position, device, fingerprint, part,
                            width, height, bytes, sealed, thumbnail, created_at)
                        SELECT
                            :id, :owner, :slot, coalesce(max(position), 0) + 1, :device,
                            :fingerprint, :part, :width, :height, :bytes, :sealed, :thumbnail, :now
                        FROM papers.page
                        WHERE owner = :owner AND slot = :slot
                        """)
                .param("id", id.value())
                .param("owner", owner)
                .param("slot", slot)
                .param(
                        "device",
                        device == null ? null : Page.Taker.of(device).bytes(),
                        Types.BINARY)
                .param("fingerprint", fingerprint)
                .param("part", part)
                .param("width", page.width())
                .param("height", page.height())
                .param("bytes", page.jpeg().length)
                .param("sealed", vault.seal(page.jpeg(), "page " + id))
                .param("thumbnail", vault.seal(page.thumbnail(), "thumbnail " + id))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    int count(UUID owner) {
        return jdbc.sql("SELECT count(*) FROM papers.page WHERE owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }
}

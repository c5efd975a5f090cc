package kompass.papers;

import static java.util.Objects.requireNonNull;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts what came in into the store: sealed, in order, each file once for an owner, however many
/// papers it is sent for.
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

    /// For whom a file is meant.
    ///
    /// @param device the secret of the device that took it
    record Errand(UUID owner, String slot, @Nullable String device) {}

    /// The pages of a file that this owner has sent before, for this paper too from now on; empty
    /// where it is new, or some of its pages were removed since.
    List<PageId> again(Errand errand, String hash) {
        return alone(
                errand.owner,
                () ->
                        known(errand, hash)
                                .filter(file -> file.parts > 0 && file.parts == pictures(file.id))
                                .map(file -> show(errand, file.id, file.parts))
                                .orElse(List.of()));
    }

    /// All pages of the file in one transaction, or none.
    List<PageId> keep(Errand errand, String hash, List<Developed> pages) throws Refused {
        return stored(
                errand,
                pages.size(),
                () -> {
                    var file = file(errand, hash, pages.size(), null);
                    for (int part = 1; part <= pages.size(); part++)
                        insert(file, part, pages.get(part - 1));
                    return show(errand, file, pages.size());
                });
    }

    /// The file as it came, until the scanner has seen it; one page stands for it.
    List<PageId> hold(Errand errand, String hash, byte[] bytes) throws Refused {
        if (held(errand.owner) + bytes.length > Limits.HELD_BYTES)
            throw new Refused(Refused.Reason.QUOTA);
        return stored(errand, 1, () -> show(errand, file(errand, hash, null, bytes), 1));
    }

    private long held(UUID owner) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(octet_length(held)), 0)
                        FROM papers.file
                        WHERE owner = :owner
                        """)
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    private List<PageId> stored(Errand errand, int count, Supplier<List<PageId>> storing)
            throws Refused {
        var ids =
                alone(
                        errand.owner,
                        () ->
                                count(errand.owner) + count > Limits.PAGES_A_DRAFT
                                        ? List.<PageId>of()
                                        : storing.get());
        if (ids.isEmpty()) throw new Refused(Refused.Reason.QUOTA);
        return ids;
    }

    /// One file after the other for each owner, so that counting and numbering hold.
    private <T> T alone(UUID owner, Supplier<T> work) {
        return requireNonNull(
                transactions.execute(_ -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:owner, 0))")
                            .param("owner", owner.toString())
                            .query((row, _) -> true)
                            .single();
                    return work.get();
                }));
    }

    private record Known(UUID id, int parts) {}

    private Optional<Known> known(Errand errand, String hash) {
        return jdbc.sql(
                        """
                        SELECT id, coalesce(parts, 0) AS parts
                        FROM papers.file
                        WHERE owner = :owner
                        AND fingerprint = :fingerprint
                        """)
                .param("owner", errand.owner)
                .param("fingerprint", fingerprint(hash))
                .query((row, _) ->
                        new Known(
                                requireNonNull(row.getObject("id", UUID.class)),
                                row.getInt("parts")))
                .optional();
    }

    private int pictures(UUID file) {
        return jdbc.sql("SELECT count(*) FROM papers.picture WHERE file = :file")
                .param("file", file)
                .query(Integer.class)
                .single();
    }

    /// What is developed already is not held again.
    private UUID file(Errand errand, String hash, @Nullable Integer parts, byte @Nullable [] held) {
        var id = UUID.randomUUID();
        return jdbc.sql(
                        """
                        INSERT INTO papers.file (id, owner, fingerprint, parts, held, created_at)
                        VALUES (:id, :owner, :fingerprint, :parts, :held, :now)
                        ON CONFLICT (owner, fingerprint) DO UPDATE
                        SET parts = coalesce(excluded.parts, file.parts),
                            held = CASE
                                WHEN coalesce(excluded.parts, file.parts) IS NULL
                                THEN coalesce(file.held, excluded.held)
                            END,
                            refused = NULL
                        RETURNING id
                        """)
                .param("id", id)
                .param("owner", errand.owner)
                .param("fingerprint", fingerprint(hash))
                .param("parts", parts, Types.INTEGER)
                .param("held", held == null ? null : sealed(held, hash), Types.BINARY)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private byte[] sealed(byte[] held, String hash) {
        return vault.seal(held, "held " + HexFormat.of().formatHex(fingerprint(hash)));
    }

    void insert(UUID file, int part, Developed page) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO papers.picture (
                            id, file, part, width, height, bytes, quality, sealed, thumbnail,
                            document)
                        VALUES (
                            :id, :file, :part, :width, :height, :bytes, :quality, :sealed,
                            :thumbnail, :document)
                        ON CONFLICT (file, part) DO NOTHING
                        """)
                .param("id", id)
                .param("file", file)
                .param("part", part)
                .param("width", page.width())
                .param("height", page.height())
                .param("bytes", page.bytes())
                .param("quality", page.quality().name())
                .param("sealed", vault.seal(page.jpeg(), "page " + id))
                .param("thumbnail", vault.seal(page.thumbnail(), "thumbnail " + id))
                .param(
                        "document",
                        page.document() == null
                                ? null
                                : vault.seal(page.document(), "document " + id),
                        Types.BINARY)
                .update();
    }

    /// Makes sure that this paper shows all parts of the file; those missing come to its end.
    private List<PageId> show(Errand errand, UUID file, int parts) {
        for (int part = 1; part <= parts; part++)
            jdbc.sql(
                            """
                            INSERT INTO papers.page (id, owner, slot, position, device, file, part)
                            SELECT
                                :id, :owner, :slot, coalesce(max(position), 0) + 1, :device, :file,
                                :part
                            FROM papers.page
                            WHERE owner = :owner
                            AND slot = :slot
                            ON CONFLICT (slot, file, part) DO NOTHING
                            """)
                    .param("id", UUID.randomUUID())
                    .param("owner", errand.owner)
                    .param("slot", errand.slot)
                    .param("device", device(errand), Types.BINARY)
                    .param("file", file)
                    .param("part", part)
                    .update();
        return jdbc.sql(
                        """
                        SELECT id
                        FROM papers.page
                        WHERE file = :file
                        AND slot = :slot
                        ORDER BY part
                        """)
                .param("file", file)
                .param("slot", errand.slot)
                .query((row, _) -> new PageId(requireNonNull(row.getObject("id", UUID.class))))
                .list();
    }

    private static byte @Nullable [] device(Errand errand) {
        return errand.device == null ? null : Page.Taker.of(errand.device).bytes();
    }

    private byte[] fingerprint(String hash) {
        return vault.fingerprint("page", hash);
    }

    int count(UUID owner) {
        return jdbc.sql("SELECT count(*) FROM papers.page WHERE owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }
}

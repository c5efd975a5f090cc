package kompass.papers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An upload that is whole becomes pages, once, however often it is asked for and on whichever
/// node.
@Component
public class Completion {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Uploads uploads;
    private final Pages pages;
    private final Exchange exchange;
    private final Clock clock;

    Completion(
            JdbcClient jdbc,
            Vault vault,
            Uploads uploads,
            Pages pages,
            Exchange exchange,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.uploads = uploads;
        this.pages = pages;
        this.exchange = exchange;
        this.clock = clock;
    }

    /// Makes pages of an upload that is whole; asked again, it tells what became of it.
    ///
    /// @param device the secret of the device that took the photo
    public Upload.Outcome of(UUID id, String device) throws IOException {
        var claimed = claim(id);
        if (claimed.isEmpty())
            return uploads.find(id).map(Upload::outcome).orElseGet(Upload.Open::new);
        var upload = claimed.get();
        var settled = false;
        try (var file = new Chunks(jdbc, vault, id)) {
            Upload.Outcome outcome;
            try {
                outcome = new Upload.Kept(pagesOf(upload, device, file));
            } catch (Refused refused) {
                outcome = new Upload.Declined(refused.reason());
            }
            settle(id, outcome);
            settled = true;
            return outcome;
        } finally {
            if (!settled) giveBack(id);
        }
    }

    private List<PageId> pagesOf(Upload upload, String device, InputStream file)
            throws Refused, IOException {
        var made = pages.add(upload.owner(), upload.slot(), device, file);
        if (upload.replaces() != null) exchange.replace(upload, upload.replaces(), made);
        if (upload.anyway()) made.forEach(pages::keepAnyway);
        return made;
    }

    /// A claim ends with the node that made it.
    private Optional<Upload> claim(UUID id) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        UPDATE papers.upload
                        SET claimed_at = :now
                        WHERE id = :id
                          AND received = length
                          AND finished_at IS NULL
                          AND (claimed_at IS NULL OR claimed_at < :stale)
                        RETURNING *
                        """)
                .param("id", id)
                .param("now", at(now))
                .param("stale", at(now.minus(Limits.UPLOAD_CLAIM)))
                .query(UploadRow::read)
                .optional();
    }

    private void giveBack(UUID id) {
        jdbc.sql("UPDATE papers.upload SET claimed_at = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /// The bytes that came in go, what became of them stays until the upload expires.
    private void settle(UUID id, Upload.Outcome outcome) {
        jdbc.sql(
                        """
                        WITH gone AS (DELETE FROM papers.chunk WHERE upload = :id)
                        UPDATE papers.upload
                        SET finished_at = :now,
                            claimed_at = NULL,
                            pages = :pages,
                            refused = :refused
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("now", at(clock.instant()))
                .param("pages", outcome instanceof Upload.Kept kept ? ids(kept) : null)
                .param(
                        "refused",
                        outcome instanceof Upload.Declined declined
                                ? declined.reason().name()
                                : null)
                .update();
    }

    private static UUID[] ids(Upload.Kept kept) {
        return kept.pages().stream().map(PageId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

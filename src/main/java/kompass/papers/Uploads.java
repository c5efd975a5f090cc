package kompass.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files that come in piece by piece over lines that break: sealed rows, so that any node takes the
/// next piece and none of it lies on a disk.
@Component
public class Uploads {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /// The largest file, in bytes.
    public static long mostBytes() {
        return Limits.FILE_BYTES;
    }

    /// The largest piece that `append` should be given, in bytes.
    public static int pieceBytes() {
        return Limits.CHUNK_BYTES;
    }

    /// Begins an upload, or finds the one that was begun for the same photo: who asks twice,
    /// because the answer was lost, begins one.
    @Transactional
    public Upload begin(UUID owner, Upload.Intent intent) throws Refused {
        long length = intent.length();
        if (length <= 0) throw new Refused(Refused.Reason.EMPTY);
        if (length > Limits.FILE_BYTES) throw new Refused(Refused.Reason.TOO_BIG);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:owner, 1))")
                .param("owner", owner.toString())
                .query((row, _) -> true)
                .single();
        var known =
                jdbc.sql(
                                """
                                SELECT * FROM papers.upload
                                WHERE owner = :owner AND photo = :photo
                                  AND slot = :slot AND length = :length
                                """)
                        .param("owner", owner)
                        .param("photo", intent.photo())
                        .param("slot", intent.slot())
                        .param("length", length)
                        .query(UploadRow::read)
                        .optional();
        if (known.isPresent()) return known.get();
        if (!hasRoom(owner, length)) throw new Refused(Refused.Reason.QUOTA);
        var now = clock.instant();
        return jdbc.sql(
                        """
                        INSERT INTO papers.upload (
                            id, owner, slot, photo, length, replaces, anyway,
                            created_at, expires_at)
                        VALUES (
                            :id, :owner, :slot, :photo, :length, :replaces, :anyway,
                            :now, :expires)
                        ON CONFLICT (owner, photo) DO NOTHING
                        RETURNING *
                        """)
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("slot", intent.slot())
                .param("photo", intent.photo())
                .param("length", length)
                .param("replaces", intent.replaces() == null ? null : intent.replaces().value())
                .param("anyway", intent.anyway())
                .param("now", at(now))
                .param("expires", at(now.plus(Limits.UPLOAD_TIME)))
                .query(UploadRow::read)
                .optional()
                .orElseThrow(() -> new Refused(Refused.Reason.QUOTA));
    }

    private boolean hasRoom(UUID owner, long length) {
        return jdbc.sql(
                        """
                        SELECT count(*) < :uploads
                           AND coalesce(sum(length) FILTER (WHERE finished_at IS NULL), 0) + :length
                               <= :bytes
                        FROM papers.upload
                        WHERE owner = :owner
                        """)
                .param("owner", owner)
                .param("length", length)
                .param("uploads", Limits.UPLOADS_A_DRAFT)
                .param("bytes", Limits.OPEN_UPLOAD_BYTES)
                .query(Boolean.class)
                .single();
    }

    public Optional<Upload> find(UUID id) {
        return jdbc.sql("SELECT * FROM papers.upload WHERE id = :id AND expires_at > :now")
                .param("id", id)
                .param("now", at(clock.instant()))
                .query(UploadRow::read)
                .optional();
    }

    /// Adds the next bytes; false when they do not begin where the last ones ended, or are too
    /// many.
    @Transactional
    public boolean append(UUID id, long starts, byte[] bytes) {
        if (bytes.length == 0) return true;
        int taken =
                jdbc.sql(
                                """
                                UPDATE papers.upload
                                SET received = received + :bytes
                                WHERE id = :id
                                  AND received = :starts
                                  AND received + :bytes <= length
                                """)
                        .param("id", id)
                        .param("starts", starts)
                        .param("bytes", bytes.length)
                        .update();
        if (taken == 0) return false;
        jdbc.sql(
                        """
                        INSERT INTO papers.chunk (upload, starts, sealed)
                        VALUES (:id, :starts, :sealed)
                        """)
                .param("id", id)
                .param("starts", starts)
                .param("sealed", Chunks.seal(vault, id, starts, bytes))
                .update();
        return true;
    }

    public void cancel(UUID id) {
        jdbc.sql("DELETE FROM papers.upload WHERE id = :id").param("id", id).update();
    }

    /// Erases what nobody went on with in time, and says how many uploads that were.
    public int eraseExpired() {
        return jdbc.sql("DELETE FROM papers.upload WHERE expires_at <= :now")
                .param("now", at(clock.instant()))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

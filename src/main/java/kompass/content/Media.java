package kompass.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What articles show beside text, kept in pieces.
@Repository
public class Media {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    Media(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps it under an address of its own.
    ///
    /// @throws MediumRefused when it is not what it should be, or too large
    @Transactional
    public Medium add(Medium.Kind kind, String fileName, byte[] bytes) throws MediumRefused {
        return add(UUID.randomUUID(), kind, fileName, bytes);
    }

    /// The same under an address that is known before; what is kept there already stays.
    @Transactional
    public Medium add(UUID id, Medium.Kind kind, String fileName, byte[] bytes)
            throws MediumRefused {
        var kept = find(id);
        if (kept.isPresent()) return kept.get();
        var taken = Intake.of(kind, bytes);
        var medium =
                new Medium(
                        id,
                        kind,
                        taken.type(),
                        name(fileName, taken.ending()),
                        taken.bytes().length,
                        taken.width(),
                        taken.height());
        jdbc.sql(
                        """
                        INSERT INTO content.medium (id, kind, type, name, length, width, height)
                        VALUES (:id, :kind, :type, :name, :length, :width, :height)
                        """)
                .param("id", medium.id())
                .param("kind", kind.name())
                .param("type", medium.type())
                .param("name", medium.name())
                .param("length", medium.length())
                .param("width", medium.width())
                .param("height", medium.height())
                .update();
        for (int at = 0; at < taken.bytes().length; at += PIECE)
            jdbc.sql(
                            """
                            INSERT INTO content.medium_piece (medium, number, bytes)
                            VALUES (:medium, :number, :bytes)
                            """)
                    .param("medium", medium.id())
                    .param("number", at / PIECE)
                    .param(
                            "bytes",
                            Arrays.copyOfRange(
                                    taken.bytes(), at, Math.min(at + PIECE, taken.bytes().length)))
                    .update();
        return medium;
    }

    public Optional<Medium> find(UUID id) {
        return jdbc.sql("SELECT * FROM content.medium WHERE id = :id")
                .param("id", id)
                .query((row, _) ->
                        new Medium(
                                id,
                                Medium.Kind.valueOf(row.getString("kind")),
                                row.getString("type"),
                                row.getString("name"),
                                row.getLong("length"),
                                row.getInt("width"),
                                row.getInt("height")))
                .optional();
    }

    /// Kept before that moment, and in nothing that readers see.
    @Transactional(readOnly = true)
    public List<UUID> unshown(Instant before) {
        return jdbc.sql(
                        """
                        SELECT id
                          FROM content.medium
                         WHERE added_at < :before
                           AND NOT EXISTS (
                               SELECT FROM content.article
                                WHERE strpos(article.body::text, medium.id::text) > 0)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    @Transactional
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM content.medium WHERE id = :id").param("id", id).update();
    }

    /// Writes the bytes from one to another (both included), a piece at a time.
    void write(Medium medium, long from, long to, OutputStream out) throws IOException {
        for (long number = from / PIECE; number <= to / PIECE; number++) {
            var piece =
                    jdbc.sql(
                                    """
                                    SELECT bytes
                                      FROM content.medium_piece
                                     WHERE medium = :medium
                                       AND number = :number
                                    """)
                            .param("medium", medium.id())
                            .param("number", number)
                            .query((row, _) -> row.getBytes("bytes"))
                            .single();
            long start = number * PIECE;
            int first = (int) Math.max(0, from - start);
            int last = (int) Math.min(piece.length - 1L, to - start);
            out.write(piece, first, last - first + 1);
        }
    }

    private static String name(String fileName, String ending) {
        var stem =
                fileName.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("\\.[^.]*$", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        var kept = stem.substring(0, Math.min(60, stem.length()));
        return (kept.isEmpty() ? "datei" : kept) + "." + ending;
    }
}

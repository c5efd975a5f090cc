package kompass.papers;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kompass.database.Vault;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the pages of papers are kept, sealed, for a draft and later for its request. Whoever asks
/// makes sure that a page belongs to the one who asks: `of(owner)` lists what does.
@Component
public class Pages {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Darkroom darkroom;
    private final Intake intake;

    Pages(JdbcClient jdbc, Vault vault, Darkroom darkroom, Intake intake) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.darkroom = darkroom;
        this.intake = intake;
    }

    /// Takes a file, at the end of its paper; a PDF becomes as many pages as it has. The same bytes
    /// sent again for the same paper change nothing. All pages of a file are kept, or none.
    ///
    /// @param slot the slug of the paper
    /// @param device the secret of the device that took it
    /// @return the pages of this file, those already there included
    public List<PageId> add(UUID owner, String slot, @Nullable String device, InputStream file)
            throws Refused, IOException {
        return intake.keep(owner, slot, device, darkroom.develop(file));
    }

    /// What this owner has, paper by paper, in order.
    public List<Page> of(UUID owner) {
        return jdbc.sql(
                        """
                        SELECT id, slot, width, height, turned, bytes, device
                        FROM papers.page
                        WHERE owner = :owner
                        ORDER BY slot, position
                        """)
                .param("owner", owner)
                .query(Pages::page)
                .list();
    }

    private static Page page(ResultSet row, int number) throws SQLException {
        boolean lies = row.getInt("turned") % 2 == 1;
        var device = row.getBytes("device");
        return new Page(
                new PageId(row.getObject("id", UUID.class)),
                row.getString("slot"),
                row.getInt(lies ? "height" : "width"),
                row.getInt(lies ? "width" : "height"),
                row.getInt("bytes"),
                device == null ? null : Page.Taker.of(device));
    }

    public int count(UUID owner) {
        return intake.count(owner);
    }

    /// The page as a JPEG, upright and turned.
    ///
    /// @throws EmptyResultDataAccessException when there is no such page
    public byte[] picture(PageId id) {
        return opened(id, "page ", "sealed");
    }

    /// The same, small: about 10 KB, 288 pixels on its long edge.
    ///
    /// @throws EmptyResultDataAccessException when there is no such page
    public byte[] thumbnail(PageId id) {
        return opened(id, "thumbnail ", "thumbnail");
    }

    private byte[] opened(PageId id, String context, String column) {
        return jdbc.sql("SELECT turned, " + column + " FROM papers.page WHERE id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        Jpeg.turned(
                                vault.open(row.getBytes(column), context + id),
                                row.getInt("turned")))
                .single();
    }

    /// Turns a page by a quarter, clockwise.
    public void turn(PageId id) {
        jdbc.sql("UPDATE papers.page SET turned = (turned + 1) % 4 WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /// Changes places with the page before it, if there is one.
    public void moveUp(PageId id) {
        move(id, "max", "<");
    }

    /// Changes places with the page after it, if there is one.
    public void moveDown(PageId id) {
        move(id, "min", ">");
    }

    private void move(PageId id, String nearest, String side) {
        jdbc.sql(
                        """
                        WITH
                            moved AS (SELECT * FROM papers.page WHERE id = :id),
                            neighbour AS (
                                SELECT %s(page.position) AS position
                                FROM papers.page AS page
                                JOIN moved USING (owner, slot)
                                WHERE page.position %s moved.position)
                        UPDATE papers.page AS page
                        SET position = moved.position + neighbour.position - page.position
                        FROM moved, neighbour
                        WHERE page.owner = moved.owner
                        AND page.slot = moved.slot
                        AND page.position IN (moved.position, neighbour.position)
                        AND neighbour.position IS NOT NULL
                        """
                                .formatted(nearest, side))
                .param("id", id.value())
                .update();
    }

    public void remove(PageId id) {
        jdbc.sql("DELETE FROM papers.page WHERE id = :id").param("id", id.value()).update();
    }

    /// What belonged to a draft belongs to its request; which device took it is forgotten. Joins
    /// the caller's transaction.
    public void handOver(UUID draft, UUID request) {
        jdbc.sql("UPDATE papers.page SET owner = :request, device = NULL WHERE owner = :draft")
                .param("draft", draft)
                .param("request", request)
                .update();
        eraseUploads(draft);
    }

    /// Joins the caller's transaction.
    public void erase(UUID owner) {
        jdbc.sql("DELETE FROM papers.page WHERE owner = :owner").param("owner", owner).update();
        eraseUploads(owner);
    }

    private void eraseUploads(UUID owner) {
        jdbc.sql("DELETE FROM papers.upload WHERE owner = :owner").param("owner", owner).update();
    }

    /// Whatever is older than any draft or request may become, so that nothing stays that lost its
    /// owner.
    ///
    /// @return how many pages were erased
    public int eraseOlderThan(Instant moment) {
        return jdbc.sql("DELETE FROM papers.page WHERE created_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// All pages of one paper as one PDF, about 300 KB a page.
    ///
    /// @throws IllegalArgumentException when this owner has no such paper
    public byte[] pdf(UUID owner, String slot, String title, Language language) {
        try (var pdf = new PaperPdf(title, language)) {
            jdbc.sql(
                            """
                            SELECT id, turned, sealed
                            FROM papers.page
                            WHERE owner = :owner AND slot = :slot
                            ORDER BY position
                            """)
                    .param("owner", owner)
                    .param("slot", slot)
                    .query(row -> {
                        var page =
                                vault.open(row.getBytes("sealed"), "page " + row.getString("id"));
                        pdf.add(page, row.getInt("turned"));
                    });
            if (pdf.isEmpty()) throw new IllegalArgumentException("No pages of " + slot);
            return pdf.bytes();
        }
    }
}

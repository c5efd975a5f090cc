package kompass.papers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the pages of papers are kept, sealed, for a draft and later for its request. Whoever asks
/// makes sure that a page belongs to the one who asks: `of(owner)` lists what does.
@Component
public class Pages {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Prints prints;
    private final Reception reception;
    private final Intake intake;

    Pages(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Prints prints,
            Reception reception,
            Intake intake) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.prints = prints;
        this.reception = reception;
        this.intake = intake;
    }

    /// Takes a file, at the end of its paper; a PDF becomes as many pages as it has. The same bytes
    /// sent again for the same paper change nothing, for another paper they are stored once. All
    /// pages of a file are kept, or none. While the virus scanner does not answer, one page that is
    /// `BEING_CHECKED` stands for the file.
    ///
    /// @param slot the slug of the paper
    /// @param device the secret of the device that took it
    /// @return the pages of this file, those already there included
    public List<PageId> add(UUID owner, String slot, @Nullable String device, InputStream file)
            throws Refused, IOException {
        return reception.take(new Intake.Errand(owner, slot, device), file);
    }

    /// What this owner has, paper by paper, in order.
    public List<Page> of(UUID owner) {
        return jdbc.sql(
                        """
                        SELECT
                            page.id, page.slot, page.turned, page.device, file.refused,
                            picture.width, picture.height, picture.bytes, picture.quality
                        FROM papers.page AS page
                        JOIN papers.file AS file ON file.id = page.file
                        LEFT JOIN papers.picture AS picture
                            ON picture.file = page.file
                            AND picture.part = page.part
                        WHERE page.owner = :owner
                        ORDER BY page.slot, page.position
                        """)
                .param("owner", owner)
                .query(PageRow::read)
                .list();
    }

    public int count(UUID owner) {
        return intake.count(owner);
    }

    /// The papers of which a file was refused after it was held: what an office may not get.
    public Set<String> refused(UUID owner) {
        return of(owner).stream()
                .filter(page -> page.state() == Page.State.REFUSED)
                .map(Page::slot)
                .collect(Collectors.toSet());
    }

    /// Whether files of this owner still wait for the virus scanner.
    public boolean hasUnchecked(UUID owner) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM papers.file
                            WHERE owner = :owner
                            AND held IS NOT NULL)
                        """)
                .param("owner", owner)
                .query(Boolean.class)
                .single();
    }

    /// The page as a JPEG, upright and turned.
    ///
    /// @throws EmptyResultDataAccessException when there is no such page, or it is not ready
    public byte[] picture(PageId id) {
        return prints.picture(id);
    }

    /// The same, small: about 10 KB, 288 pixels on its long edge.
    ///
    /// @throws EmptyResultDataAccessException when there is no such page, or it is not ready
    public byte[] thumbnail(PageId id) {
        return prints.thumbnail(id);
    }

    /// All pages of one paper as one PDF, about 300 KB a page.
    ///
    /// @throws IllegalArgumentException when this owner has no such paper
    public byte[] pdf(UUID owner, String slot, String title, Language language) {
        return prints.pdf(owner, slot, title, language);
    }

    /// The newcomer was told what is wrong with a page and wants it sent as it is.
    public void keepAnyway(PageId id) {
        jdbc.sql(
                        """
                        UPDATE papers.picture AS picture
                        SET quality = 'GOOD'
                        FROM papers.page AS page
                        WHERE page.id = :id
                        AND picture.file = page.file
                        AND picture.part = page.part
                        """)
                .param("id", id.value())
                .update();
    }

    /// With it goes what it showed, unless another paper shows it too.
    public void remove(PageId id) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("DELETE FROM papers.page WHERE id = :id RETURNING file")
                    .param("id", id.value())
                    .query(UUID.class)
                    .optional()
                    .ifPresent(this::sweep);
        });
    }

    private void sweep(UUID file) {
        jdbc.sql(
                        """
                        DELETE FROM papers.picture AS picture
                        WHERE file = :file
                        AND NOT EXISTS (
                            SELECT FROM papers.page
                            WHERE page.file = picture.file
                            AND page.part = picture.part)
                        """)
                .param("file", file)
                .update();
        jdbc.sql(
                        """
                        DELETE FROM papers.file
                        WHERE id = :file
                        AND NOT EXISTS (SELECT FROM papers.page WHERE page.file = file.id)
                        """)
                .param("file", file)
                .update();
    }

    /// What belonged to a draft belongs to its request; which device took it is forgotten, and what
    /// was refused is left behind. Joins the caller's transaction.
    public void handOver(UUID draft, UUID request) {
        jdbc.sql("DELETE FROM papers.file WHERE owner = :draft AND refused IS NOT NULL")
                .param("draft", draft)
                .update();
        jdbc.sql("UPDATE papers.file SET owner = :request WHERE owner = :draft")
                .param("draft", draft)
                .param("request", request)
                .update();
        jdbc.sql("UPDATE papers.page SET owner = :request, device = NULL WHERE owner = :draft")
                .param("draft", draft)
                .param("request", request)
                .update();
        eraseUploads(draft);
    }

    /// Joins the caller's transaction.
    public void erase(UUID owner) {
        jdbc.sql("DELETE FROM papers.file WHERE owner = :owner").param("owner", owner).update();
        eraseUploads(owner);
    }

    private void eraseUploads(UUID owner) {
        jdbc.sql("DELETE FROM papers.upload WHERE owner = :owner").param("owner", owner).update();
    }

    /// Whatever is older than any draft or request may become, so that nothing stays that lost its
    /// owner.
    ///
    /// @return how many files were erased
    public int eraseOlderThan(Instant moment) {
        return jdbc.sql("DELETE FROM papers.file WHERE created_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Who had files before this moment: whoever is unknown to the caller lost them in a crash, or
    /// in a race of an upload with the end of its draft.
    public List<UUID> ownersBefore(Instant moment) {
        return jdbc.sql(
                        """
                        SELECT owner
                        FROM papers.file
                        GROUP BY owner
                        HAVING max(created_at) < :moment
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> requireNonNull(row.getObject("owner", UUID.class)))
                .list();
    }
}

package kompass.papers;

import java.util.UUID;
import kompass.database.Vault;
import kompass.languages.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens what is kept sealed: one page to look at, or all pages of a paper as the office gets them.
@Component
class Prints {

    private final JdbcClient jdbc;
    private final Vault vault;

    Prints(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    byte[] picture(PageId id) {
        return opened(id, "page ", "sealed");
    }

    byte[] thumbnail(PageId id) {
        return opened(id, "thumbnail ", "thumbnail");
    }

    private byte[] opened(PageId id, String context, String column) {
        return jdbc.sql(
                        """
                        SELECT page.turned, picture.id, picture.%s AS sealed
                        FROM papers.page AS page
                        JOIN papers.picture AS picture USING (file, part)
                        WHERE page.id = :id
                        """
                                .formatted(column))
                .param("id", id.value())
                .query((row, _) ->
                        Jpeg.turned(
                                vault.open(row.getBytes("sealed"), context + row.getString("id")),
                                row.getInt("turned")))
                .single();
    }

    byte[] pdf(UUID owner, String slot, String title, Language language) {
        try (var pdf = new PaperPdf(title, language)) {
            jdbc.sql(
                            """
                            SELECT
                                picture.id, page.turned, picture.document,
                                CASE WHEN picture.document IS NULL THEN picture.sealed END AS sealed
                            FROM papers.page AS page
                            JOIN papers.picture AS picture USING (file, part)
                            WHERE page.owner = :owner
                            AND page.slot = :slot
                            ORDER BY page.position
                            """)
                    .param("owner", owner)
                    .param("slot", slot)
                    .query(row -> {
                        var id = row.getString("id");
                        var document = row.getBytes("document");
                        int turned = row.getInt("turned");
                        if (document != null)
                            pdf.addRebuilt(vault.open(document, "document " + id), turned);
                        else pdf.add(vault.open(row.getBytes("sealed"), "page " + id), turned);
                    });
            if (pdf.isEmpty()) throw new IllegalArgumentException("No pages of " + slot);
            return pdf.bytes();
        }
    }
}

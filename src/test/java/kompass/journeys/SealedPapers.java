package kompass.journeys;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts ready pages of 300 KB into drafts, as the upload leaves them. Developing three thousand
/// photos would take the bench an hour and says nothing about delivery.
final class SealedPapers {
    private static final List<String> PAPERS =
            List.of("ausweise", "wohnungsgeberbestaetigung", "geburtsurkunden");
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int SIZE = 300_000;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final byte[] page;
    private final byte[] small;

    SealedPapers(JdbcClient jdbc, Vault vault) throws IOException {
        this.jdbc = jdbc;
        this.vault = vault;
        page = picture(WIDTH, HEIGHT, SIZE);
        small = picture(204, 288, 8_000);
    }

    /// Three papers of one page each, for the draft of this device.
    void lieIn(String device) {
        var draft =
                jdbc.sql("SELECT draft_id FROM requests.draft_device WHERE device = :device")
                        .param("device", vault.fingerprint("device", device))
                        .query(UUID.class)
                        .single();
        for (var paper : PAPERS) lay(draft, paper);
    }

    private void lay(UUID draft, String paper) {
        var picture = UUID.randomUUID();
        jdbc.sql(
                        """
                        WITH file AS (
                            INSERT INTO papers.file (id, owner, fingerprint, parts, created_at)
                            VALUES (gen_random_uuid(), :draft, :fingerprint, 1, now())
                            RETURNING id),
                        picture AS (
                            INSERT INTO papers.picture
                                (id, file, part, width, height, bytes, quality, sealed, thumbnail)
                            SELECT :picture, id, 1, :width, :height, :bytes, 'GOOD', :sealed, :small
                            FROM file)
                        INSERT INTO papers.page (id, owner, slot, position, part, file)
                        SELECT gen_random_uuid(), :draft, :paper, 1, 1, id
                        FROM file
                        """)
                .param("draft", draft)
                .param("fingerprint", (draft + paper).getBytes(StandardCharsets.US_ASCII))
                .param("picture", picture)
                .param("width", WIDTH)
                .param("height", HEIGHT)
                .param("bytes", page.length)
                .param("sealed", vault.seal(page, "page " + picture))
                .param("small", vault.seal(small, "thumbnail " + picture))
                .param("paper", paper)
                .update();
    }

    /// Grey noise, as coarse as it takes to fill about so many bytes.
    private static byte[] picture(int width, int height, int bytes) throws IOException {
        var random = new Random(1);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                image.getRaster().setSample(x, y, 0, 120 + random.nextInt(100));
        var quality = 1f;
        var jpeg = jpeg(image, quality);
        while (jpeg.length > bytes && quality > 0.02f) {
            quality -= 0.01f;
            jpeg = jpeg(image, quality);
        }
        return jpeg;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

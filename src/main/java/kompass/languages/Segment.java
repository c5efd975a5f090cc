package kompass.languages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The unit of language: one German heading, paragraph or label. Its identity is the SHA-256 of the
/// normalised German (NFC, white space folded, no soft hyphens, marks as numbers) and, where one
/// German text needs two translations, of a context.
public record Segment(String id, String german, @Nullable String context) {

    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0\\u202F]+");

    public static Segment of(String german) {
        return of(Markup.parse(german), null);
    }

    public static Segment of(String german, @Nullable String context) {
        return of(Markup.parse(german), context);
    }

    static Segment of(Markup german, @Nullable String context) {
        var numbered = german.numbered();
        if (numbered.isBlank()) throw new IllegalArgumentException("A segment needs German text");
        return new Segment(hash(normalised(numbered), context), numbered, context);
    }

    /// The same German without a context.
    Segment base() {
        return new Segment(hash(normalised(german), null), german, null);
    }

    private static String normalised(String text) {
        var folded = WHITE.matcher(text.replace("\u00AD", "")).replaceAll(" ").strip();
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String hash(String text, @Nullable String context) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            if (context != null) {
                digest.update((byte) 0);
                digest.update(context.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package kompass.editing;

import java.util.List;
import java.util.Locale;
import kompass.content.Block;
import kompass.content.Medium;
import org.jspecify.annotations.Nullable;

/// The kinds of blocks that an editor can add, with the fields that each has.
public enum BlockKind {
    HEADING("text"),
    PARAGRAPH("text"),
    STEP("title", "text"),
    POINTS("items"),
    FACT("icon", "text"),
    BRING("paper", "title", "drawing", "text"),
    NOTE("care", "text"),
    CONTACT("title", "text", "lines", "phone", "mail"),
    OFFICE("institution"),
    REQUEST("concern"),
    LINK("title", "target"),
    PICTURE("media", "alt", "text"),
    FILE("media", "title"),
    AUDIO("media", "language", "title", "text"),
    VIDEO("media", "language", "title", "signs", "text");

    private final String fields;

    BlockKind(String... fields) {
        this.fields = String.join(" ", fields);
    }

    public List<String> fields() {
        return List.of(fields.split(" ", -1));
    }

    /// As it stands in the form: `step`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The fields that are segments.
    public List<String> texts() {
        return fields().stream()
                .filter(List.of("title", "text", "items", "alt")::contains)
                .toList();
    }

    /// What a browser offers to choose; the server looks at the bytes.
    public String accept() {
        return switch (this) {
            case PICTURE -> "image/jpeg,image/png";
            case FILE -> "application/pdf";
            case AUDIO -> "audio/mpeg,audio/ogg,audio/mp4";
            case VIDEO -> "video/mp4,video/webm";
            default -> "";
        };
    }

    /// What is handed in with it; null where nothing is.
    Medium.@Nullable Kind medium() {
        return switch (this) {
            case PICTURE -> Medium.Kind.PICTURE;
            case FILE -> Medium.Kind.FILE;
            case AUDIO -> Medium.Kind.AUDIO;
            case VIDEO -> Medium.Kind.VIDEO;
            default -> null;
        };
    }

    /// What is not a kind is a paragraph: nothing typed is lost.
    static BlockKind of(String key) {
        for (var kind : values()) if (kind.key().equals(key)) return kind;
        return PARAGRAPH;
    }

    static BlockKind of(Block block) {
        return switch (block) {
            case Block.Heading _ -> HEADING;
            case Block.Paragraph _ -> PARAGRAPH;
            case Block.Step _ -> STEP;
            case Block.Points _ -> POINTS;
            case Block.Fact _ -> FACT;
            case Block.Bring _ -> BRING;
            case Block.Note _ -> NOTE;
            case Block.Contact _ -> CONTACT;
            case Block.Office _ -> OFFICE;
            case Block.Request _ -> REQUEST;
            case Block.Link _ -> LINK;
            case Block.Picture _ -> PICTURE;
            case Block.File _ -> FILE;
            case Block.Audio _ -> AUDIO;
            case Block.Video _ -> VIDEO;
        };
    }
}

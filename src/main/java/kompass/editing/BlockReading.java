package kompass.editing;

import java.util.UUID;
import java.util.regex.Pattern;
import kompass.content.Block;
import kompass.content.Medium;
import kompass.languages.Language;
import kompass.languages.Target;
import kompass.people.Values;
import kompass.site.Icons;
import org.jspecify.annotations.Nullable;

/// One block of an article out of its fields; null while something that it needs is missing.
final class BlockReading {

    private static final Pattern PHONE = Pattern.compile("[+]?[0-9 ()/-]{3,40}");
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

    private final String key;
    private final Values values;
    private final Shelf shelf;
    private final Findings findings;

    BlockReading(String key, Values values, Shelf shelf, Findings findings) {
        this.key = key;
        this.values = values;
        this.shelf = shelf;
        this.findings = findings;
    }

    @Nullable Block block() {
        return block(BlockKind.of(values.of(field("kind"))));
    }

    private @Nullable Block block(BlockKind kind) {
        return switch (kind) {
            case HEADING -> {
                var text = needed("text");
                yield text.isEmpty() ? null : new Block.Heading(text);
            }
            case PARAGRAPH -> {
                var text = needed("text");
                yield text.isEmpty() ? null : new Block.Paragraph(text);
            }
            case STEP -> {
                var text = optional("text");
                var title = needed("title");
                yield title.isEmpty() ? null : new Block.Step(title, text);
            }
            case POINTS -> {
                var items = findings.lines(field("items"), Findings.LONGEST);
                if (items.isEmpty()) findings.miss(field("items"), "empty");
                yield items.isEmpty() ? null : new Block.Points(items);
            }
            case FACT -> {
                var icon = values.of(field("icon"));
                var known = BlockChoices.ICONS.contains(icon) && Icons.has(icon);
                var text = needed("text");
                yield text.isEmpty() ? null : new Block.Fact(known ? icon : "info", text);
            }
            case BRING -> bring();
            case NOTE -> {
                var text = needed("text");
                yield text.isEmpty()
                        ? null
                        : new Block.Note(values.of(field("care")).equals("yes"), text);
            }
            case CONTACT -> contact();
            case OFFICE -> {
                var slug = values.of(field("institution"));
                var known = shelf.institutions().find(slug).isPresent();
                if (!known) findings.miss(field("institution"), "choose");
                yield known ? new Block.Office(slug) : null;
            }
            case REQUEST -> {
                var slug = values.of(field("concern"));
                var known = shelf.concerns().find(slug).isPresent();
                if (!known) findings.miss(field("concern"), "choose");
                yield known ? new Block.Request(slug) : null;
            }
            case LINK -> link();
            case PICTURE -> {
                var media = media(Medium.Kind.PICTURE);
                var alt = needed("alt");
                var text = optional("text");
                yield media == null || alt.isEmpty() ? null : new Block.Picture(media, alt, text);
            }
            case FILE -> {
                var media = media(Medium.Kind.FILE);
                var title = needed("title");
                yield media == null || title.isEmpty() ? null : new Block.File(media, title);
            }
            case AUDIO -> {
                var media = media(Medium.Kind.AUDIO);
                var title = needed("title");
                var text = optional("text");
                yield media == null || title.isEmpty()
                        ? null
                        : new Block.Audio(media, title, text, spoken());
            }
            case VIDEO -> {
                var media = media(Medium.Kind.VIDEO);
                var title = needed("title");
                var text = optional("text");
                var signs = values.of(field("signs")).equals("yes");
                yield media == null || title.isEmpty()
                        ? null
                        : new Block.Video(media, title, signs, text, spoken());
            }
        };
    }

    private @Nullable String spoken() {
        var tag = values.of(field("language"));
        return shelf.languages().find(tag).map(Language::tag).orElse(null);
    }

    private @Nullable Block bring() {
        var paper = values.of(field("paper"));
        var text = optional("text");
        if (!paper.isEmpty()) {
            var known = shelf.papers().find(paper).isPresent();
            if (!known) findings.miss(field("paper"), "choose");
            return known ? new Block.Bring(paper, null, null, text) : null;
        }
        var name = needed("title");
        var drawing = values.of(field("drawing"));
        if (name.isEmpty()) return null;
        return new Block.Bring(
                null, name, BlockChoices.DRAWINGS.contains(drawing) ? drawing : "signed", text);
    }

    private @Nullable Block contact() {
        var name = needed("title");
        var text = optional("text");
        var lines = findings.lines(field("lines"), 200);
        var phone = values.of(field("phone"));
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches())
            findings.harm(field("phone"), "phone");
        var mail = values.of(field("mail"));
        if (!mail.isEmpty() && (mail.length() > 200 || !MAIL.matcher(mail).matches()))
            findings.harm(field("mail"), "mail");
        if (name.isEmpty()) return null;
        return new Block.Contact(
                name, text, lines, phone.isEmpty() ? null : phone, mail.isEmpty() ? null : mail);
    }

    private @Nullable Block link() {
        var label = needed("title");
        var target = values.of(field("target"));
        if (target.isEmpty()) findings.miss(field("target"), "empty");
        else if (!target.startsWith("https://") || !Target.isPermitted(target)) {
            findings.harm(field("target"), "https");
            return null;
        }
        return label.isEmpty() || target.isEmpty() ? null : new Block.Link(label, target);
    }

    /// Kept here, and of the kind that the block shows.
    private @Nullable UUID media(Medium.Kind kind) {
        var medium = shelf.medium(values.of(field("media"))).filter(it -> it.kind() == kind);
        if (medium.isPresent()) return medium.get().id();
        findings.miss(field("media"), "media");
        return null;
    }

    private String needed(String field) {
        return findings.needed(field(field), "empty");
    }

    private @Nullable String optional(String field) {
        return findings.optional(field(field));
    }

    private String field(String field) {
        return ArticleFields.block(key, field);
    }
}

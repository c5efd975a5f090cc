package kompass.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kompass.content.Areas;
import kompass.content.Article;
import kompass.content.Block;
import kompass.content.Media;
import kompass.content.Medium;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.languages.Words;
import kompass.people.Values;
import kompass.site.Icons;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An article out of its fields. A draft may be unfinished: only what would do harm is refused
/// then; what is missing counts when it is to be published.
final class ArticleReading {

    static final int LONGEST = 2000;

    private static final Pattern TARGET = Pattern.compile("]\\(([^()]*)\\)");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9 ()/-]{3,40}");
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

    /// What a form can name.
    @Component
    record Shelf(
            Areas areas,
            Institutions institutions,
            Concerns concerns,
            PaperCatalogue papers,
            Media media) {}

    private final Values values;
    private final Shelf shelf;
    private final Words german;
    private final List<Problem> harmful = new ArrayList<>();
    private final List<Problem> missing = new ArrayList<>();
    private final Article article;

    ArticleReading(Values values, LocalDate checked, Shelf shelf, Words german) {
        this.values = values;
        this.shelf = shelf;
        this.german = german;
        this.article = read(checked);
    }

    /// With the blocks that are complete.
    Article article() {
        return article;
    }

    /// The media that its blocks name, complete or not.
    List<UUID> named() {
        return values.lines(ArticleFields.BLOCKS).stream()
                .map(key -> values.of(field(key, "media")))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }

    /// What not even a draft may hold.
    List<Problem> harmful() {
        return List.copyOf(harmful);
    }

    /// What keeps it from being published.
    List<Problem> all() {
        var all = new ArrayList<>(harmful);
        all.addAll(missing);
        return all;
    }

    private Article read(LocalDate checked) {
        var title = text(ArticleFields.TITLE);
        if (title.isEmpty()) refuse(harmful, ArticleFields.TITLE, "title");
        var lead = text(ArticleFields.LEAD);
        if (lead.isEmpty()) refuse(missing, ArticleFields.LEAD, "lead");
        var area = values.of(ArticleFields.AREA);
        if (shelf.areas().find(area).isEmpty()) refuse(harmful, ArticleFields.AREA, "choose");
        var slug = values.of(ArticleFields.SLUG);
        if (!SLUG.matcher(slug).matches() || slug.length() > 60)
            refuse(harmful, ArticleFields.SLUG, "slug");
        var institution = values.of("institution");
        if (shelf.institutions().find(institution).isEmpty())
            refuse(missing, "institution", "choose");
        var concern = values.of("concern");
        if (shelf.concerns().find(concern).isEmpty()) refuse(missing, "concern", "choose");
        if (values.has(ArticleFields.REVIEW) && day(values) == null)
            refuse(harmful, ArticleFields.REVIEW, "day");
        var blocks = new ArrayList<Block>();
        for (var key : values.lines(ArticleFields.BLOCKS)) {
            var block = block(key, BlockKind.of(values.of(field(key, "kind"))));
            if (block != null) blocks.add(block);
        }
        return new Article(
                area,
                slug,
                title,
                lead,
                blocks,
                institution,
                concern,
                checked,
                values.of("quick-exit").equals("yes"),
                position());
    }

    private int position() {
        var typed = values.of("position").strip();
        if (typed.matches("\\d{1,4}")) return Integer.parseInt(typed);
        if (!typed.isEmpty()) refuse(harmful, "position", "position");
        return 9999;
    }

    /// When somebody must look at it again; null where no day is named.
    static @Nullable LocalDate day(Values values) {
        try {
            var typed = values.of(ArticleFields.REVIEW);
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    static @Nullable UUID responsible(Values values) {
        var typed = values.of(ArticleFields.RESPONSIBLE);
        return typed.matches("[0-9a-f-]{36}") ? UUID.fromString(typed) : null;
    }

    private @Nullable Block block(String key, BlockKind kind) {
        return switch (kind) {
            case HEADING -> {
                var text = needed(key, "text");
                yield text.isEmpty() ? null : new Block.Heading(text);
            }
            case PARAGRAPH -> {
                var text = needed(key, "text");
                yield text.isEmpty() ? null : new Block.Paragraph(text);
            }
            case STEP -> {
                var text = optional(key, "text");
                var title = needed(key, "title");
                yield title.isEmpty() ? null : new Block.Step(title, text);
            }
            case POINTS -> {
                var items = lines(key, "items", LONGEST);
                if (items.isEmpty()) refuse(missing, field(key, "items"), "empty");
                yield items.isEmpty() ? null : new Block.Points(items);
            }
            case FACT -> {
                var icon = values.of(field(key, "icon"));
                var known = BlockChoices.ICONS.contains(icon) && Icons.has(icon);
                var text = needed(key, "text");
                yield text.isEmpty() ? null : new Block.Fact(known ? icon : "info", text);
            }
            case BRING -> bring(key);
            case NOTE -> {
                var text = needed(key, "text");
                yield text.isEmpty()
                        ? null
                        : new Block.Note(values.of(field(key, "care")).equals("yes"), text);
            }
            case CONTACT -> contact(key);
            case OFFICE -> {
                var slug = values.of(field(key, "institution"));
                var known = shelf.institutions().find(slug).isPresent();
                if (!known) refuse(missing, field(key, "institution"), "choose");
                yield known ? new Block.Office(slug) : null;
            }
            case REQUEST -> {
                var slug = values.of(field(key, "concern"));
                var known = shelf.concerns().find(slug).isPresent();
                if (!known) refuse(missing, field(key, "concern"), "choose");
                yield known ? new Block.Request(slug) : null;
            }
            case LINK -> link(key);
            case PICTURE -> {
                var media = media(key, Medium.Kind.PICTURE);
                var alt = needed(key, "alt");
                var text = optional(key, "text");
                yield media == null || alt.isEmpty() ? null : new Block.Picture(media, alt, text);
            }
            case FILE -> {
                var media = media(key, Medium.Kind.FILE);
                var title = needed(key, "title");
                yield media == null || title.isEmpty() ? null : new Block.File(media, title);
            }
            case AUDIO -> {
                var media = media(key, Medium.Kind.AUDIO);
                var title = needed(key, "title");
                var text = optional(key, "text");
                yield media == null || title.isEmpty() ? null : new Block.Audio(media, title, text);
            }
            case VIDEO -> {
                var media = media(key, Medium.Kind.VIDEO);
                var title = needed(key, "title");
                var text = optional(key, "text");
                var signs = values.of(field(key, "signs")).equals("yes");
                yield media == null || title.isEmpty()
                        ? null
                        : new Block.Video(media, title, signs, text);
            }
        };
    }

    private @Nullable Block bring(String key) {
        var paper = values.of(field(key, "paper"));
        var text = optional(key, "text");
        if (!paper.isEmpty()) {
            var known = shelf.papers().find(paper).isPresent();
            if (!known) refuse(missing, field(key, "paper"), "choose");
            return known ? new Block.Bring(paper, null, null, text) : null;
        }
        var name = needed(key, "title");
        var drawing = values.of(field(key, "drawing"));
        if (name.isEmpty()) return null;
        return new Block.Bring(
                null, name, BlockChoices.DRAWINGS.contains(drawing) ? drawing : "signed", text);
    }

    private @Nullable Block contact(String key) {
        var name = needed(key, "title");
        var text = optional(key, "text");
        var lines = lines(key, "lines", 200);
        var phone = values.of(field(key, "phone"));
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches())
            refuse(harmful, field(key, "phone"), "phone");
        var mail = values.of(field(key, "mail"));
        if (!mail.isEmpty() && (mail.length() > 200 || !MAIL.matcher(mail).matches()))
            refuse(harmful, field(key, "mail"), "mail");
        if (name.isEmpty()) return null;
        return new Block.Contact(
                name, text, lines, phone.isEmpty() ? null : phone, mail.isEmpty() ? null : mail);
    }

    private @Nullable Block link(String key) {
        var label = needed(key, "title");
        var target = values.of(field(key, "target"));
        if (target.isEmpty()) refuse(missing, field(key, "target"), "empty");
        else if (!target.startsWith("https://") || !Complaints.isPermitted(target)) {
            refuse(harmful, field(key, "target"), "https");
            return null;
        }
        return label.isEmpty() || target.isEmpty() ? null : new Block.Link(label, target);
    }

    /// Kept here, and of the kind that the block shows.
    private @Nullable UUID media(String key, Medium.Kind kind) {
        var named = values.of(field(key, "media"));
        if (named.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            var medium = shelf.media().find(UUID.fromString(named));
            if (medium.filter(it -> it.kind() == kind).isPresent()) return medium.get().id();
        }
        refuse(missing, field(key, "media"), "media");
        return null;
    }

    private static String field(String key, String field) {
        return ArticleFields.block(key, field);
    }

    private String needed(String key, String field) {
        var text = text(field(key, field));
        if (text.isEmpty()) refuse(missing, field(key, field), "empty");
        return text;
    }

    private @Nullable String optional(String key, String field) {
        var text = text(field(key, field));
        return text.isEmpty() ? null : text;
    }

    /// One segment: line breaks are blanks.
    private String text(String field) {
        return checked(field, values.of(field).replaceAll("\\s+", " ").strip(), LONGEST);
    }

    private List<String> lines(String key, String name, int longest) {
        var field = field(key, name);
        var lines = values.lines(field);
        lines.forEach(line -> checked(field, line, longest));
        return lines;
    }

    private String checked(String field, String text, int longest) {
        if (text.length() > longest) refuse(harmful, field, "tooLong", longest);
        var link = TARGET.matcher(text);
        while (link.find())
            if (!Complaints.isPermitted(link.group(1)))
                refuse(harmful, field, "link", link.group(1));
        return text;
    }

    private void refuse(List<Problem> to, String field, String key, Object... arguments) {
        if (all().stream().noneMatch(problem -> problem.field().equals(field)))
            to.add(new Problem(field, german.of("editing.office.problem." + key, arguments)));
    }
}

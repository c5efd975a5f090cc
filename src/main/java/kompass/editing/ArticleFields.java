package kompass.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kompass.content.Article;
import kompass.content.Block;
import kompass.people.Meanings;
import kompass.people.Values;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// The names of an article's fields. A block keeps its key wherever it moves, so that two who edit
/// at once change the same thing.
///
///     blocks = b1↵b2      block.b1.kind = step, block.b1.title, block.b1.text
///     meaning.4f1c… = SAME: what an editor says about a changed sentence, by its segment
final class ArticleFields {

    static final String TITLE = "title";
    static final String LEAD = "lead";
    static final String AREA = "area";
    static final String SLUG = "slug";
    static final String REVIEW = "review";
    static final String RESPONSIBLE = "responsible";
    static final String BLOCKS = "blocks";

    private static final List<String> PLAIN =
            List.of(
                    TITLE,
                    LEAD,
                    AREA,
                    SLUG,
                    "institution",
                    "concern",
                    "quick-exit",
                    "position",
                    REVIEW,
                    RESPONSIBLE,
                    BLOCKS);
    private static final String KEY = "[a-z0-9-]{1,40}";

    private ArticleFields() {}

    static String block(String key, String field) {
        return "block." + key + "." + field;
    }

    /// Whether readers see it.
    static boolean isShown(String field) {
        return !Meanings.isAbout(field) && !List.of(REVIEW, RESPONSIBLE).contains(field);
    }

    static List<String> keys(Form form) {
        return form.values(BLOCKS).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(key -> key.matches(KEY))
                .distinct()
                .toList();
    }

    /// Only what belongs to the blocks that were submitted.
    static Values read(Form form) {
        var fields = new ArrayList<>(PLAIN);
        for (var key : keys(form)) {
            fields.add(block(key, "kind"));
            for (var field : BlockKind.of(form.value(block(key, "kind"))).fields())
                fields.add(block(key, field));
        }
        form.answers().keySet().stream().filter(Meanings::isAbout).sorted().forEach(fields::add);
        return Values.of(form, fields);
    }

    static Values of(Article it) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(TITLE, it.title());
        fields.put(LEAD, it.lead());
        fields.put(AREA, it.area());
        fields.put(SLUG, it.slug());
        fields.put("institution", it.institution());
        fields.put("concern", it.concern());
        fields.put("quick-exit", it.quickExit() ? "yes" : "");
        fields.put("position", Integer.toString(it.position()));
        var keys = new ArrayList<String>();
        for (var block : it.blocks()) {
            var key = "b" + (keys.size() + 1);
            keys.add(key);
            put(block, key, fields);
        }
        fields.put(BLOCKS, String.join("\n", keys));
        return new Values(fields);
    }

    private static void put(Block block, String key, Map<String, String> fields) {
        fields.put(block(key, "kind"), BlockKind.of(block).key());
        switch (block) {
            case Block.Heading(var text) -> fields.put(block(key, "text"), text);
            case Block.Paragraph(var text) -> fields.put(block(key, "text"), text);
            case Block.Points(var items) ->
                    fields.put(block(key, "items"), String.join("\n", items));
            case Block.Fact(var icon, var text) -> {
                fields.put(block(key, "icon"), icon);
                fields.put(block(key, "text"), text);
            }
            case Block.Step(var title, var text) -> {
                fields.put(block(key, "title"), title);
                fields.put(block(key, "text"), text(text));
            }
            case Block.Bring(var paper, var name, var drawing, var text) -> {
                fields.put(block(key, "paper"), text(paper));
                fields.put(block(key, "title"), text(name));
                fields.put(block(key, "drawing"), text(drawing));
                fields.put(block(key, "text"), text(text));
            }
            case Block.Note(var care, var text) -> {
                fields.put(block(key, "care"), care ? "yes" : "");
                fields.put(block(key, "text"), text);
            }
            case Block.Contact it -> {
                fields.put(block(key, "title"), it.name());
                fields.put(block(key, "text"), text(it.text()));
                fields.put(block(key, "lines"), String.join("\n", it.lines()));
                fields.put(block(key, "phone"), text(it.phone()));
                fields.put(block(key, "mail"), text(it.mail()));
            }
            case Block.Office(var institution) ->
                    fields.put(block(key, "institution"), institution);
            case Block.Request(var concern) -> fields.put(block(key, "concern"), concern);
            case Block.Link(var label, var target) -> {
                fields.put(block(key, "title"), label);
                fields.put(block(key, "target"), target);
            }
            case Block.Picture(var media, var alt, var text) -> {
                fields.put(block(key, "media"), media.toString());
                fields.put(block(key, "alt"), alt);
                fields.put(block(key, "text"), text(text));
            }
            case Block.File(var media, var title) -> {
                fields.put(block(key, "media"), media.toString());
                fields.put(block(key, "title"), title);
            }
            case Block.Audio(var media, var title, var text, var language) -> {
                fields.put(block(key, "media"), media.toString());
                fields.put(block(key, "title"), title);
                fields.put(block(key, "text"), text(text));
                fields.put(block(key, "language"), text(language));
            }
            case Block.Video(var media, var title, var signs, var text, var language) -> {
                fields.put(block(key, "media"), media.toString());
                fields.put(block(key, "title"), title);
                fields.put(block(key, "signs"), signs ? "yes" : "");
                fields.put(block(key, "text"), text(text));
                fields.put(block(key, "language"), text(language));
            }
        }
    }

    /// When somebody must look at it again; null where no day is named.
    static @Nullable LocalDate day(Values values) {
        try {
            var typed = values.of(REVIEW);
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    static @Nullable UUID responsible(Values values) {
        var typed = values.of(RESPONSIBLE);
        return typed.matches("[0-9a-f-]{36}") ? UUID.fromString(typed) : null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

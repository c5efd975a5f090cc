package kompass.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kompass.content.Article;
import kompass.content.Block;
import kompass.content.Medium;
import kompass.languages.Words;
import kompass.people.Values;
import kompass.site.Problem;

/// An article out of its fields. A draft may be unfinished: only what would do harm is refused
/// then; what is missing counts when it is to be published.
final class ArticleReading {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Values values;
    private final Shelf shelf;
    private final Findings findings;
    private final Article article;

    ArticleReading(Values values, LocalDate checked, Shelf shelf, Words german) {
        this.values = values;
        this.shelf = shelf;
        this.findings = new Findings(values, german);
        this.article = read(checked);
    }

    /// With the blocks that are complete.
    Article article() {
        return article;
    }

    /// The media that its blocks name, complete or not.
    List<UUID> named() {
        return values.lines(ArticleFields.BLOCKS).stream()
                .flatMap(key -> shelf.medium(values.of(ArticleFields.block(key, "media"))).stream())
                .map(Medium::id)
                .toList();
    }

    /// What not even a draft may hold.
    List<Problem> harmful() {
        return findings.harmful();
    }

    /// What keeps it from being published.
    List<Problem> all() {
        return findings.all();
    }

    private Article read(LocalDate checked) {
        var title = findings.text(ArticleFields.TITLE);
        if (title.isEmpty()) findings.harm(ArticleFields.TITLE, "title");
        var lead = findings.needed(ArticleFields.LEAD, "lead");
        var area = values.of(ArticleFields.AREA);
        if (shelf.areas().find(area).isEmpty()) findings.harm(ArticleFields.AREA, "choose");
        var slug = values.of(ArticleFields.SLUG);
        if (!SLUG.matcher(slug).matches() || slug.length() > 60)
            findings.harm(ArticleFields.SLUG, "slug");
        var institution = values.of("institution");
        if (shelf.institutions().find(institution).isEmpty())
            findings.miss("institution", "choose");
        var concern = values.of("concern");
        if (shelf.concerns().find(concern).isEmpty()) findings.miss("concern", "choose");
        if (values.has(ArticleFields.REVIEW) && ArticleFields.day(values) == null)
            findings.harm(ArticleFields.REVIEW, "day");
        var blocks = new ArrayList<Block>();
        for (var key : values.lines(ArticleFields.BLOCKS)) {
            var block = new BlockReading(key, values, shelf, findings).block();
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
        if (!typed.isEmpty()) findings.harm("position", "position");
        return 9999;
    }
}

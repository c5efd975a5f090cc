package kompass.content;

import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Plate;
import kompass.languages.Wording;
import kompass.languages.Words;
import org.jspecify.annotations.Nullable;

/// Everything that an article's page shows beside its own text.
public record Reading(
        Article article,
        Area area,
        Plate plate,
        Concern concern,
        TermLinks terms,
        ArticlePages pages) {

    /// A German text of the article in the reader's language, with links to the words of office
    /// German that occur for the first time.
    public Wording say(Words w, String german) {
        return terms.in(w.say(german));
    }

    /// Whether steps, things to bring and links need the usual heading: not where the editor has
    /// written one above them.
    public boolean needsHeading(List<Block> group) {
        var groups = article.groups();
        var at = groups.indexOf(group);
        return at <= 0 || !(groups.get(at - 1).getFirst() instanceof Block.Heading);
    }

    public ToBring toBring(Block.Bring bring) {
        return pages.toBring(bring);
    }

    public @Nullable Plate plate(Words w, Block.Office office) {
        return pages.plate(office, w).orElse(null);
    }

    public @Nullable Concern concern(Block.Request request) {
        return pages.concern(request).orElse(null);
    }

    /// What a block shows; null where it is gone.
    public @Nullable Medium medium(Block block) {
        var id = block.media();
        return id == null ? null : pages.medium(id).orElse(null);
    }
}

package kompass.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What to do in one situation of life. Texts are German; readers get them through `Words.say`.
/// `institution` and `concern` are slugs of the directory: who is responsible, and where the
/// signpost leads. `quickExit`: the reader may be watched and must be able to leave at once.
public record Article(
        String area,
        String slug,
        String title,
        String lead,
        List<Block> blocks,
        String institution,
        String concern,
        LocalDate checked,
        boolean quickExit,
        int position) {

    public Article {
        blocks = List.copyOf(blocks);
    }

    /// Without the language: `/anmeldung/wohnung-anmelden`.
    public String path() {
        return "/" + area + "/" + slug;
    }

    /// All texts that have translations, in reading order.
    public List<String> german() {
        var texts = new ArrayList<String>();
        texts.add(title);
        texts.add(lead);
        blocks.forEach(block -> texts.addAll(block.german()));
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    /// The blocks with those that belong together (steps, what to bring …) in one group.
    public List<List<Block>> groups() {
        var groups = new ArrayList<List<Block>>();
        for (var block : blocks) {
            var last = groups.isEmpty() ? List.<Block>of() : groups.getLast();
            if (last.isEmpty() || last.getFirst().getClass() != block.getClass())
                groups.add(new ArrayList<>(List.of(block)));
            else last.add(block);
        }
        return groups;
    }

    public Article checkedOn(LocalDate day) {
        return new Article(
                area, slug, title, lead, blocks, institution, concern, day, quickExit, position);
    }
}

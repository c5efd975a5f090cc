package kompass.content;

import kompass.directory.PaperCatalogue;
import org.jspecify.annotations.Nullable;

/// One line of "what to bring", ready to be shown. `official`: it is a paper that has this German
/// name at the office, so the German name stays beside the translated one.
public record ToBring(String drawing, String name, boolean official, @Nullable String text) {

    static ToBring of(Block.Bring bring, PaperCatalogue papers) {
        if (bring.name() != null && bring.drawing() != null)
            return new ToBring(bring.drawing(), bring.name(), false, bring.text());
        return papers.find(String.valueOf(bring.paper()))
                .map(paper ->
                        new ToBring(
                                paper.drawing(),
                                paper.name(),
                                true,
                                bring.text() == null ? paper.explanation() : bring.text()))
                .orElseThrow(() -> new IllegalStateException("There is no paper " + bring.paper()));
    }
}

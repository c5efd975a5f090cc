package kompass.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word of office German with its explanation. The word itself stays German in every language: it
/// is what stands in the letter.
///
/// @param also other German words that mean the same, or forms of it
/// @param explanation German, what it is
/// @param text German, what to do with it
/// @param article where there is more: `area/slug`
/// @param concern slug of the directory: what one can ask for
public record Term(
        String slug,
        String term,
        List<String> also,
        String explanation,
        @Nullable String text,
        @Nullable String article,
        @Nullable String concern) {

    public Term {
        also = List.copyOf(also);
    }

    /// Without the language: `/terms/duldung`.
    public String path() {
        return TermPages.LIST + "/" + slug;
    }

    List<String> german() {
        var texts = new ArrayList<>(List.of(explanation));
        if (text != null) texts.add(text);
        return texts;
    }
}

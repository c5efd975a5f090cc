package kompass.site;

import java.util.function.UnaryOperator;
import kompass.languages.Wording;
import kompass.languages.Words;
import org.jspecify.annotations.Nullable;

/// What the frame around a page needs to know. `path` leaves the language out (`/emergency`, empty
/// for home); it is null where there is no language to switch, on the language choice itself.
/// `title` is in the reader's language and tells nothing personal. `wide` are the places where one
/// arrives: they show the village. `endangered` readers may be watched. `explanations` lead from
/// words of office German to what they mean.
public record Page(
        Words w,
        Town town,
        boolean demo,
        @Nullable String path,
        String title,
        boolean wide,
        boolean endangered,
        UnaryOperator<Wording> explanations) {

    public Page(
            Words w, Town town, boolean demo, @Nullable String path, String title, boolean wide) {
        this(w, town, demo, path, title, wide, false, UnaryOperator.identity());
    }

    /// A German text of the content in the reader's language, with its words explained.
    public Wording explain(String german) {
        return explanations.apply(w.say(german));
    }

    /// The same path in the reader's language: `/ar/emergency`.
    public String at(String path) {
        return "/" + w.language().tag() + path;
    }

    /// Where a person can be asked.
    public String ask() {
        return at(town.askPath());
    }

    public boolean isAt(String place) {
        return place.equals(path);
    }

    /// Where the languages are chosen, leading back to this page.
    public String languages() {
        return at("/languages") + (path == null || path.isEmpty() ? "" : "?to=" + path);
    }
}

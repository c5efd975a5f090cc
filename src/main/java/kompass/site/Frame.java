package kompass.site;

import java.util.function.UnaryOperator;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the frame around a page: the words of its reader, the town, whether all of it is a
/// demonstration.
@Component
public class Frame {

    private final Dictionary dictionary;
    private final Towns towns;
    private final boolean demo;
    private final ObjectProvider<Endangered> endangered;
    private final ObjectProvider<Explanations> explanations;

    Frame(
            Dictionary dictionary,
            Towns towns,
            Installation installation,
            ObjectProvider<Endangered> endangered,
            ObjectProvider<Explanations> explanations) {
        this.endangered = endangered;
        this.explanations = explanations;
        this.dictionary = dictionary;
        this.towns = towns;
        this.demo = installation.demo();
    }

    /// A page whose title is a German text or an interface word the caller has already looked up;
    /// `path` leaves the language out.
    public Page page(Language reader, String path, String title, boolean wide) {
        return page(dictionary.words(reader), path, title, wide);
    }

    /// A page whose title is an interface word.
    public Page page(Language reader, String path, String titleKey) {
        var w = dictionary.words(reader);
        return page(w, path, w.plain(titleKey), false);
    }

    /// A page whose title is a German text of the content.
    public Page pageOf(Language reader, String path, String germanTitle) {
        var w = dictionary.words(reader);
        return page(w, path, w.sayPlain(germanTitle), false);
    }

    /// Home and what says that something is wrong need neither.
    private Page page(Words w, String path, String title, boolean wide) {
        if (path.isEmpty()) return new Page(w, towns.town(), demo, path, title, wide);
        var isEndangered = endangered.stream().anyMatch(it -> it.isAt(path));
        var explained =
                explanations.stream()
                        .map(it -> it.on(path))
                        .findFirst()
                        .orElse(UnaryOperator.identity());
        return new Page(w, towns.town(), demo, path, title, wide, isEndangered, explained);
    }

    /// The one page without a language to switch.
    Page choosingLanguage(Language reader, String titleKey) {
        var w = dictionary.words(reader);
        return new Page(w, towns.town(), demo, null, w.plain(titleKey), true);
    }
}

package kompass.site;

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

    Frame(
            Dictionary dictionary,
            Towns towns,
            Installation installation,
            ObjectProvider<Endangered> endangered) {
        this.endangered = endangered;
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

    private Page page(Words w, String path, String title, boolean wide) {
        var isEndangered = !path.isEmpty() && endangered.stream().anyMatch(it -> it.isAt(path));
        return new Page(w, towns.town(), demo, path, title, wide, isEndangered);
    }

    /// The one page without a language to switch.
    Page choosingLanguage(Language reader, String titleKey) {
        var w = dictionary.words(reader);
        return new Page(w, towns.town(), demo, null, w.plain(titleKey), true);
    }
}

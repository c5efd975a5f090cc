package kompass.site;

import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import org.springframework.stereotype.Component;

/// Makes the frame around a page: the words of its reader, the town, whether all of it is a
/// demonstration.
@Component
public class Frame {

    private final Dictionary dictionary;
    private final Towns towns;
    private final boolean demo;

    Frame(Dictionary dictionary, Towns towns, Installation installation) {
        this.dictionary = dictionary;
        this.towns = towns;
        this.demo = installation.demo();
    }

    /// A page whose title is a German text or an interface word the caller has already looked up;
    /// `path` leaves the language out.
    public Page page(Language reader, String path, String title, boolean wide) {
        return new Page(dictionary.words(reader), towns.town(), demo, path, title, wide);
    }

    /// A page whose title is an interface word.
    public Page page(Language reader, String path, String titleKey) {
        var w = dictionary.words(reader);
        return new Page(w, towns.town(), demo, path, w.plain(titleKey), false);
    }

    /// A page whose title is a German text of the content.
    public Page pageOf(Language reader, String path, String germanTitle) {
        var w = dictionary.words(reader);
        return new Page(w, towns.town(), demo, path, w.sayPlain(germanTitle), false);
    }

    /// The one page without a language to switch.
    Page choosingLanguage(Language reader, String titleKey) {
        var w = dictionary.words(reader);
        return new Page(w, towns.town(), demo, null, w.plain(titleKey), true);
    }
}

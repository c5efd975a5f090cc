package kompass.signin;

import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// Makes the frame of the pages before the staff rooms. They are German.
@Component
class Porches {

    private final Dictionary dictionary;
    private final Languages languages;
    private final Towns towns;
    private final boolean demo;

    Porches(Dictionary dictionary, Languages languages, Towns towns, Installation installation) {
        this.dictionary = dictionary;
        this.languages = languages;
        this.towns = towns;
        this.demo = installation.demo();
    }

    Words words() {
        return dictionary.words(languages.german());
    }

    Porch titled(String titleKey) {
        var w = words();
        return new Porch(w, towns.town(), demo, w.plain(titleKey));
    }
}

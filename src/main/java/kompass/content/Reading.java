package kompass.content;

import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Plate;
import kompass.languages.Wording;
import kompass.languages.Words;

/// Everything that an article's page shows beside its own text.
public record Reading(
        Article article,
        Area area,
        List<ToBring> bring,
        Plate plate,
        Concern concern,
        TermLinks terms) {

    /// A German text of the article in the reader's language, with links to the words of office
    /// German that occur for the first time.
    public Wording say(Words w, String german) {
        return terms.in(w.say(german));
    }
}

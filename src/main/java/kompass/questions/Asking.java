package kompass.questions;

import java.time.LocalDate;
import java.util.List;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.languages.Words;
import kompass.site.Choice;

/// Who is asked what, in which words: the surroundings of one question. `earliest` is the first day
/// on which the institution can give an appointment (its lead time in working days).
public record Asking(
        Words words,
        Concern concern,
        Given given,
        LocalDate today,
        LocalDate earliest,
        List<Language> interpretable) {

    Field.Line line(String name, String key) {
        return new Field.Line(name, words.of(key), null, Field.Line.Input.TEXT, "off");
    }

    Field.Line line(String name, String key, String hint) {
        return new Field.Line(name, words.of(key), words.of(hint), Field.Line.Input.TEXT, "off");
    }

    /// A line about the reader's own self, which the browser may fill in; about somebody else it
    /// may not.
    Field.Line own(String name, String key, String hint, String autocomplete) {
        var purpose = whose().equals(Whose.MYSELF) ? autocomplete : "off";
        return new Field.Line(name, words.of(key), words.of(hint), Field.Line.Input.TEXT, purpose);
    }

    Choice choice(String value, String key) {
        return new Choice(value, words.of(key));
    }

    Choice choice(String value, String key, String hint) {
        return new Choice(value, words.of(key), words.of(hint), null);
    }

    public Asking with(Given changed) {
        return new Asking(words, concern, changed, today, earliest, interpretable);
    }

    /// The question for the same thing differs by whose it is: `{0, select, child {…} somebody {…}
    /// other {…}}`.
    String whose() {
        return given.value(Whose.ForWhomQuestion.SLUG, Whose.ForWhomQuestion.WHO);
    }
}

package kompass.site;

import java.util.function.UnaryOperator;
import kompass.languages.Wording;

/// Knows words that a reader may not know and where they are explained. A bean of this type is all
/// it takes.
public interface Explanations {

    /// Leads from each such word, where a text of this page has it first, to its explanation.
    /// `path` leaves the language out.
    UnaryOperator<Wording> on(String path);
}

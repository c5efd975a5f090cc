package kompass.languages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/// What a reader gets to see of one text: the text, the language it is in, and what there was
/// before. Written into a template it escapes itself and marks its own `lang` and `dir` where it is
/// not in the reader's language.
public record Wording(
        String text,
        Language language,
        Language asked,
        boolean machineMade,
        @Nullable String earlier)
        implements Content {

    /// True when the reader's own language had nothing and another one speaks.
    public boolean isForeign() {
        return !language.tag().equals(asked.tag());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        throw new UnsupportedOperationException("written by the languages module");
    }
}

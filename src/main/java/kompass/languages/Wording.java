package kompass.languages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import kompass.languages.Inline.Text;
import org.jspecify.annotations.Nullable;

/// What a reader gets to see of one text: the text without marks, the language it is in, and what
/// there was before. Written into a template it escapes itself, renders its inline markup and marks
/// its own `lang` and `dir` where it is not in the reader's language.
public record Wording(
        String text,
        Language language,
        Language asked,
        boolean machineMade,
        @Nullable String earlier,
        List<Inline> parts)
        implements Content {

    private static final char SOFT_HYPHEN = '\u00AD';

    /// A text without inline markup, shown letter by letter.
    public Wording(
            String text,
            Language language,
            Language asked,
            boolean machineMade,
            @Nullable String earlier) {
        this(text, language, asked, machineMade, earlier, List.of(new Text(text)));
    }

    static Wording of(
            Markup markup,
            Language language,
            Language asked,
            boolean machineMade,
            @Nullable String earlier) {
        var text = markup.plain(language.isRightToLeft());
        return new Wording(text, language, asked, machineMade, earlier, markup.parts());
    }

    /// True when the reader's own language had nothing and another one speaks.
    public boolean isForeign() {
        return !language.tag().equals(asked.tag());
    }

    /// Without soft hyphens, for attributes and mails.
    public String plain() {
        return text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace(String.valueOf(SOFT_HYPHEN), "");
    }

    @Override
    public void writeTo(TemplateOutput output) {
        new Writing(output, asked).write(this, asked);
    }
}

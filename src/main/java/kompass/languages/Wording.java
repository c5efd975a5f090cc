package kompass.languages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import kompass.languages.Inline.Link;
import kompass.languages.Inline.Quote;
import kompass.languages.Inline.Strong;
import kompass.languages.Inline.Text;
import kompass.languages.Inline.Value;
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

    /// With links around words of it, outside of the links that are there already. `target` says
    /// where an occurrence leads, or null where it stays as it is; it is asked in reading order.
    public Wording linked(Pattern words, Function<String, @Nullable String> target) {
        var linked = linked(parts, words, target);
        return linked.equals(parts)
                ? this
                : new Wording(text, language, asked, machineMade, earlier, linked);
    }

    private static List<Inline> linked(
            List<Inline> parts, Pattern words, Function<String, @Nullable String> target) {
        var linked = new ArrayList<Inline>();
        for (var part : parts)
            switch (part) {
                case Text(var text) -> linked.addAll(linked(text, words, target));
                case Strong(var inside) -> linked.add(new Strong(linked(inside, words, target)));
                case Link link -> linked.add(link);
                case Value value -> linked.add(value);
                case Quote quote -> linked.add(quote);
            }
        return linked;
    }

    private static List<Inline> linked(
            String text, Pattern words, Function<String, @Nullable String> target) {
        var linked = new ArrayList<Inline>();
        var word = words.matcher(text);
        int done = 0;
        while (word.find()) {
            var address = target.apply(word.group());
            if (address == null) continue;
            if (word.start() > done) linked.add(new Text(text.substring(done, word.start())));
            linked.add(new Link(address, List.of(new Text(word.group()))));
            done = word.end();
        }
        if (done == 0) return List.of(new Text(text));
        if (done < text.length()) linked.add(new Text(text.substring(done)));
        return linked;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        new Writing(output, asked).write(this, asked);
    }
}

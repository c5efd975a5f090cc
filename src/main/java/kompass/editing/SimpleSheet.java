package kompass.editing;

import java.util.List;
import kompass.content.Article;
import kompass.content.PlainLanguage;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.languages.Language;
import kompass.languages.Words;
import kompass.site.Choice;
import org.jspecify.annotations.Nullable;

/// What the forms of areas and terms choose from, the languages of their previews, and how easily
/// their German is read.
public record SimpleSheet(
        List<Institution> institutions,
        List<Article> articles,
        List<Concern> concerns,
        List<Language> languages,
        @Nullable PlainLanguage plain) {

    public List<Choice> institutionChoices() {
        return institutions.stream().map(it -> choice(it.slug(), it.name())).toList();
    }

    public List<Choice> articleChoices() {
        return articles.stream().map(it -> choice(it.path().substring(1), it.title())).toList();
    }

    public List<Choice> concernChoices() {
        return concerns.stream().map(it -> choice(it.slug(), it.title())).toList();
    }

    public List<Choice> icons(Words w) {
        return BlockChoices.AREA_ICONS.stream()
                .map(it -> new Choice(it, w.of("editing.office.icon." + it)))
                .toList();
    }

    private static Choice choice(String value, String label) {
        return new Choice(value, output -> output.writeUserContent(label));
    }
}

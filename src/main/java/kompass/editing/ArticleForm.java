package kompass.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;

/// An article as its form. Saving keeps a draft; readers see it once it is published.
@Component
class ArticleForm implements Editable {

    static final String KIND = "article";

    private final Manuscripts manuscripts;
    private final ArticleReading.Shelf shelf;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;

    ArticleForm(
            Manuscripts manuscripts,
            ArticleReading.Shelf shelf,
            Dictionary dictionary,
            Languages languages,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.shelf = shelf;
        this.dictionary = dictionary;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "editing.office.article";
    }

    /// The keys of blocks and segments are nobody's words.
    @Override
    public String label(String field) {
        if (field.startsWith("meaning.")) return "editing.office.article.meaning";
        if (field.startsWith("block."))
            return "editing.office.article.block." + field.substring(field.lastIndexOf('.') + 1);
        return "editing.office.article." + field;
    }

    /// Somebody who edits the area where it stands and the one where it shall stand.
    @Override
    public boolean mayChange(Staff staff, String key) {
        var manuscript = manuscripts.find(key);
        if (manuscript.isEmpty()) return staff.isAdministrator() || staff.isEditor();
        var intended = manuscript.get().values().of(ArticleFields.AREA);
        return staff.mayEdit(manuscript.get().area())
                && (intended.isEmpty() || staff.mayEdit(intended));
    }

    /// Nobody moves an article to where they may not write.
    @Override
    public Values within(Staff staff, String key, Values values) {
        if (staff.mayEdit(values.of(ArticleFields.AREA))) return values;
        return values.with(
                ArticleFields.AREA, manuscripts.find(key).map(Manuscript::area).orElse(""));
    }

    @Override
    public String title(String key, Values values) {
        return values.of(ArticleFields.TITLE);
    }

    @Override
    public String address(String key) {
        return Guide.ARTICLES + "/" + key;
    }

    @Override
    public Optional<Values> values(String key) {
        return manuscripts.find(key).map(Manuscript::values);
    }

    @Override
    public Values read(Form form) {
        return ArticleFields.read(form);
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var id = UUID.fromString(key);
        var problems = reading(values).harmful();
        if (problems.isEmpty()
                && manuscripts.isTaken(
                        values.of(ArticleFields.AREA), values.of(ArticleFields.SLUG), id))
            problems =
                    List.of(
                            new Problem(
                                    ArticleFields.SLUG,
                                    dictionary
                                            .words(languages.german())
                                            .of("editing.office.problem.taken")));
        if (problems.isEmpty()) manuscripts.keep(id, values);
        return problems;
    }

    /// The article that the values make, as if it were checked today.
    ArticleReading reading(Values values) {
        return reading(values, LocalDate.now(clock));
    }

    ArticleReading reading(Values values, LocalDate checked) {
        return new ArticleReading(values, checked, shelf, dictionary.words(languages.german()));
    }
}

package kompass.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.languages.Words;
import kompass.people.Editable;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An article as its form. Saving keeps a draft; readers see it once it is published.
@Component
class ArticleForm implements Editable {

    static final String KIND = "article";

    private final Manuscripts manuscripts;
    private final Shelf shelf;
    private final People people;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;

    ArticleForm(
            Manuscripts manuscripts,
            Shelf shelf,
            People people,
            Dictionary dictionary,
            Languages languages,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.shelf = shelf;
        this.people = people;
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
        if (field.startsWith("block."))
            return "editing.office.article.block." + field.substring(field.lastIndexOf('.') + 1);
        return "editing.office.article." + field;
    }

    @Override
    public String name(Words w, String field, Values values) {
        return field.startsWith("block.")
                ? BlockNames.of(w, field, values)
                : Editable.super.name(w, field, values);
    }

    @Override
    public String said(Words w, String field, Values values) {
        if (field.equals(ArticleFields.BLOCKS)) return BlockNames.order(w, values);
        if (field.equals(ArticleFields.RESPONSIBLE)) return responsible(values);
        return switch (field.substring(field.lastIndexOf('.') + 1)) {
            case "kind" -> BlockNames.kind(w, field.split("\\.", -1)[1], values);
            default ->
                    shelf.called(
                            field.substring(field.lastIndexOf('.') + 1),
                            Editable.super.said(w, field, values));
        };
    }

    private String responsible(Values values) {
        return Optional.ofNullable(ArticleFields.responsible(values))
                .flatMap(people::find)
                .map(Person::name)
                .orElse("");
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
    public @Nullable String keyAt(Place place) {
        return place.module().equals("content") && place.thing().startsWith("article/")
                ? manuscripts
                        .at(place.thing().substring("article".length()))
                        .map(UUID::toString)
                        .orElse(null)
                : null;
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

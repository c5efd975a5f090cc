package kompass.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kompass.content.Articles;
import kompass.content.Term;
import kompass.content.Terms;
import kompass.directory.Concerns;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Texts;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A word of office German as its form. Readers see it as soon as it is saved.
@Component
class TermForm implements Editable {

    private static final List<String> FIELDS =
            List.of("term", "also", "explanation", "text", "article", "concern");

    private final Terms terms;
    private final Articles articles;
    private final Concerns concerns;
    private final Dictionary dictionary;
    private final Languages languages;

    TermForm(
            Terms terms,
            Articles articles,
            Concerns concerns,
            Dictionary dictionary,
            Languages languages) {
        this.terms = terms;
        this.articles = articles;
        this.concerns = concerns;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @Override
    public String kind() {
        return "term";
    }

    @Override
    public String label() {
        return "editing.office.term";
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return Guide.writes(staff);
    }

    @Override
    public Set<String> several() {
        return Set.of();
    }

    @Override
    public boolean mayWait(boolean isNew) {
        return true;
    }

    @Override
    public String title(String key, Values values) {
        return values.of("term");
    }

    @Override
    public String address(String key) {
        return Guide.TERMS + "/" + key;
    }

    @Override
    public @Nullable String keyAt(Place place) {
        return place.module().equals("content") && place.thing().startsWith("term/")
                ? place.thing().substring("term/".length())
                : null;
    }

    @Override
    public Optional<Values> values(String key) {
        return terms.find(key).map(TermForm::values);
    }

    private static Values values(Term it) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("term", it.term());
        fields.put("also", String.join("\n", it.also()));
        fields.put("explanation", it.explanation());
        fields.put("text", text(it.text()));
        fields.put("article", text(it.article()));
        fields.put("concern", text(it.concern()));
        return new Values(fields);
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, FIELDS);
    }

    @Override
    public Texts texts(String key, Values values) {
        return Texts.of(Terms.place(key), List.of(values.of("explanation"), values.of("text")));
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var findings = findings(values);
        var term = term(key, values, findings);
        if (findings.all().isEmpty()) terms.put(term);
        return findings.all();
    }

    Findings findings(Values values) {
        return new Findings(values, dictionary.words(languages.german()));
    }

    Term term(String key, Values values, Findings findings) {
        var word = findings.needed("term", "empty");
        var explanation = findings.needed("explanation", "empty");
        var text = findings.optional("text");
        var article = values.of("article");
        if (!article.isEmpty() && articles.at("/" + article).isEmpty())
            findings.harm("article", "choose");
        var concern = values.of("concern");
        if (!concern.isEmpty() && concerns.find(concern).isEmpty())
            findings.harm("concern", "choose");
        if (word.length() > 100) findings.harm("term", "tooLong", 100);
        if (terms.all().stream().anyMatch(it -> it.term().equals(word) && !it.slug().equals(key)))
            findings.harm("term", "known");
        return new Term(
                key, word, values.lines("also"), explanation, text, none(article), none(concern));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}

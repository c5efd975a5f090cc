package kompass.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import kompass.directory.Paper;
import kompass.directory.PaperCatalogue;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Texts;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Icons;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A kind of paper as its form.
@Component
class PaperForm implements Editable {

    static final String KIND = "paper";
    static final List<String> DRAWINGS =
            List.of(
                    "signed",
                    "identity",
                    "passport",
                    "certificate",
                    "letter",
                    "statement",
                    "contract",
                    "photo");

    private static final List<String> FIELDS =
            List.of("name", "explanation", "drawing", "file-name");

    private final PaperCatalogue papers;
    private final Dictionary dictionary;
    private final Languages languages;

    PaperForm(PaperCatalogue papers, Dictionary dictionary, Languages languages) {
        this.papers = papers;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "keeping.office.paper";
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator() || staff.isEditor();
    }

    @Override
    public boolean mayWait(boolean isNew) {
        return !isNew;
    }

    @Override
    public String title(String key, Values values) {
        return values.of("name");
    }

    @Override
    public String address(String key) {
        return KeepingRooms.PAPERS + "/" + key;
    }

    @Override
    public @Nullable String keyAt(Place place) {
        return place.module().equals(KIND) ? place.thing() : null;
    }

    @Override
    public Optional<Values> values(String key) {
        return papers.find(key).map(PaperForm::values);
    }

    private static Values values(Paper paper) {
        var fields = new LinkedHashMap<String, String>();
        var explanation = paper.explanation();
        fields.put("name", paper.name());
        fields.put("explanation", explanation == null ? "" : explanation);
        fields.put("drawing", paper.drawing());
        fields.put("file-name", paper.fileName());
        return new Values(fields);
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, FIELDS);
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = checks(values);
        paper(key, values, checks).ifPresent(papers::put);
        return checks.problems();
    }

    @Override
    public @Nullable Texts texts(String key, Values values) {
        return paper(key, values, checks(values))
                .map(it -> Texts.of(PaperCatalogue.place(key), PaperCatalogue.german(it)))
                .orElse(null);
    }

    private Checks checks(Values values) {
        return new Checks(values, dictionary.words(languages.german()));
    }

    /// Empty while something is wrong, which the checks then say.
    private static Optional<Paper> paper(String key, Values values, Checks checks) {
        var name = checks.needed("name", "name");
        var explanation = checks.optional("explanation");
        var drawing = values.of("drawing");
        if (!Icons.has("paper-" + drawing)) checks.reject("drawing", "choose");
        var fileName = values.of("file-name");
        if (!fileName.matches("[A-Za-z0-9-]{1,40}")) checks.reject("file-name", "fileName");
        return checks.problems().isEmpty()
                ? Optional.of(new Paper(key, name, explanation, drawing, fileName))
                : Optional.empty();
    }
}

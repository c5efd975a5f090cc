package kompass.keeping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
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

/// A concern as its form.
@Component
public class ConcernForm implements Editable {

    static final String KIND = "concern";

    private final Concerns concerns;
    private final Institutions institutions;
    private final PaperCatalogue papers;
    private final Dictionary dictionary;
    private final Languages languages;

    ConcernForm(
            Concerns concerns,
            Institutions institutions,
            PaperCatalogue papers,
            Dictionary dictionary,
            Languages languages) {
        this.concerns = concerns;
        this.institutions = institutions;
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
        return "keeping.office.concern";
    }

    /// The keys in the names of the fields are nobody's words.
    @Override
    public String label(String field) {
        if (field.startsWith("detail."))
            return "keeping.office.detail." + field.substring("detail.".length());
        return "keeping.office.concern."
                + field.replaceAll("^(paper|question|place)\\.[a-z0-9-]+", "$1")
                        .replaceAll("\\.option\\.[a-z0-9-]+$", ".option");
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator()
                || concerns.find(key)
                        .filter(concern -> staff.keeps(concern.institution().slug()))
                        .isPresent();
    }

    @Override
    public boolean mayCreate(Staff staff, String key) {
        return concerns.find(key).isEmpty() && !choosable(staff).isEmpty();
    }

    /// Keepers leave a concern with an institution of theirs, and do not decide who is responsible
    /// where.
    @Override
    public Values within(Staff staff, String key, Values values) {
        if (staff.isAdministrator()) return values;
        var before = values(key).orElseGet(() -> new Values(Map.of()));
        var own = values;
        if (!staff.keeps(values.of("institution"))) {
            var kept = before.of("institution");
            own = own.with("institution", kept.isEmpty() ? first(staff) : kept);
        }
        return ConcernFields.withPlaces(own, before);
    }

    private String first(Staff staff) {
        return choosable(staff).getFirst().slug();
    }

    /// Something new waits by not being public yet.
    @Override
    public boolean mayWait(boolean isNew) {
        return !isNew;
    }

    @Override
    public String title(String key, Values values) {
        return values.of("title");
    }

    @Override
    public String address(String key) {
        return KeepingRooms.CONCERNS + "/" + key;
    }

    @Override
    public @Nullable String keyAt(Place place) {
        return place.module().equals(KIND) ? place.thing() : null;
    }

    @Override
    public Optional<Values> values(String key) {
        return concerns.find(key).map(ConcernFields::of);
    }

    @Override
    public Values read(Form form) {
        return ConcernFields.read(form);
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = checks(values);
        var concern = new ConcernReading(values, checks, institutions, papers).concern(key);
        if (checks.problems().isEmpty()) concerns.put(concern);
        return checks.problems();
    }

    @Override
    public @Nullable Texts texts(String key, Values values) {
        return concern(key, values)
                .map(it -> Texts.of(Concerns.place(key), Concerns.german(it)))
                .orElse(null);
    }

    /// The concern as it stands in a form that is not saved; empty while something is wrong in it.
    public Optional<Concern> unsaved(String key, Form form) {
        return concern(key, read(form));
    }

    private Optional<Concern> concern(String key, Values values) {
        var checks = checks(values);
        var concern = new ConcernReading(values, checks, institutions, papers).concern(key);
        return checks.problems().isEmpty() ? Optional.of(concern) : Optional.empty();
    }

    /// What is wrong in a form that is not saved.
    public List<Problem> problems(Form form) {
        var values = read(form);
        var checks = checks(values);
        var _ = new ConcernReading(values, checks, institutions, papers).concern("");
        return checks.problems();
    }

    /// The concern as far as a form says it, saved or not, to see what does not go together in it.
    ///
    /// @param usual how it is called while the form has no title
    Concern typed(String key, Form form, String usual) {
        var typed = read(form);
        var values = typed.has("title") ? typed : typed.with("title", usual);
        return new ConcernReading(values, checks(values), institutions, papers).concern(key);
    }

    private Checks checks(Values values) {
        return new Checks(values, dictionary.words(languages.german()));
    }

    /// The institutions that this person may name in a concern.
    List<Institution> choosable(Staff staff) {
        return institutions.all().stream().filter(it -> staff.keeps(it.slug())).toList();
    }
}

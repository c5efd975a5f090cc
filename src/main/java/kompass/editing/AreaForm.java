package kompass.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kompass.content.Area;
import kompass.content.Areas;
import kompass.directory.Institutions;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;

/// An area of life as its form. Readers see it as soon as it is saved.
@Component
class AreaForm implements Editable {

    private static final List<String> FIELDS =
            List.of("title", "lead", "icon", "institutions", "position");

    private final Areas areas;
    private final Institutions institutions;
    private final Dictionary dictionary;
    private final Languages languages;

    AreaForm(Areas areas, Institutions institutions, Dictionary dictionary, Languages languages) {
        this.areas = areas;
        this.institutions = institutions;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @Override
    public String kind() {
        return "area";
    }

    @Override
    public String label() {
        return "editing.office.area";
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.mayEdit(key);
    }

    @Override
    public Set<String> several() {
        return Set.of("institutions");
    }

    @Override
    public String title(String key, Values values) {
        return values.of("title");
    }

    @Override
    public String address(String key) {
        return Guide.AREAS + "/" + key;
    }

    @Override
    public Optional<Values> values(String key) {
        return areas.find(key).map(AreaForm::values);
    }

    private static Values values(Area it) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", it.title());
        fields.put("lead", it.lead());
        fields.put("icon", it.icon());
        fields.put("institutions", String.join("\n", it.institutions()));
        fields.put("position", Integer.toString(it.position()));
        return new Values(fields);
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, FIELDS);
    }

    static Place place(String slug) {
        return new Place("content", "area/" + slug);
    }

    /// The texts that have translations.
    List<String> german(Form form) {
        var values = read(form);
        return List.of("title", "lead").stream()
                .map(field -> values.of(field).replaceAll("\\s+", " ").strip())
                .toList();
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var german = new Complaints(dictionary.words(languages.german()));
        var title = german.text(values, "title", "title");
        var lead = german.text(values, "lead", "lead");
        var icon = values.of("icon");
        if (!BlockChoices.AREA_ICONS.contains(icon)) german.refuse("icon", "choose");
        var named = values.lines("institutions");
        if (named.stream().anyMatch(slug -> institutions.find(slug).isEmpty()))
            german.refuse("institutions", "choose");
        var position = values.of("position").strip();
        if (!position.matches("\\d{1,4}")) german.refuse("position", "position");
        if (german.problems().isEmpty())
            areas.put(new Area(key, icon, title, lead, named, Integer.parseInt(position)));
        return german.problems();
    }
}

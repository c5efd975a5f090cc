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
import kompass.people.Texts;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
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
    public boolean mayWait(boolean isNew) {
        return true;
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
    public @Nullable String keyAt(Place place) {
        return place.module().equals("content") && place.thing().startsWith("area/")
                ? place.thing().substring("area/".length())
                : null;
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

    @Override
    public Texts texts(String key, Values values) {
        return Texts.of(Areas.place(key), List.of(values.of("title"), values.of("lead")));
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var findings = findings(values);
        var area = area(key, values, findings);
        if (findings.all().isEmpty()) areas.put(area);
        return findings.all();
    }

    Findings findings(Values values) {
        return new Findings(values, dictionary.words(languages.german()));
    }

    Area area(String key, Values values, Findings findings) {
        var title = findings.needed("title", "title");
        var lead = findings.needed("lead", "lead");
        var icon = values.of("icon");
        if (!BlockChoices.AREA_ICONS.contains(icon)) findings.harm("icon", "choose");
        var named = values.lines("institutions");
        if (named.stream().anyMatch(slug -> institutions.find(slug).isEmpty()))
            findings.harm("institutions", "choose");
        var position = values.of("position").strip();
        if (!position.matches("\\d{1,4}")) {
            findings.harm("position", "position");
            position = "0";
        }
        return new Area(key, icon, title, lead, named, Integer.parseInt(position));
    }
}

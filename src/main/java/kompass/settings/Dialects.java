package kompass.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;

/// The dialects of a language that newcomers can ask an interpreter for.
@Component
class Dialects implements Editable {

    private static final String FIELD = "dialects";

    private final Languages languages;
    private final Dictionary dictionary;

    Dialects(Languages languages, Dictionary dictionary) {
        this.languages = languages;
        this.dictionary = dictionary;
    }

    List<Blank> blanks() {
        return List.of(new Blank(FIELD, label(FIELD), Kind.PARAGRAPHS, true));
    }

    @Override
    public String kind() {
        return "dialects";
    }

    @Override
    public String label() {
        return "settings.office.interpreting";
    }

    @Override
    public String label(String field) {
        return "settings.office.interpreting." + field;
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator();
    }

    @Override
    public Optional<Values> values(String key) {
        return languages
                .find(key)
                .map(it -> new Values(Fields.of(FIELD, Fields.lines(it.dialects()))));
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, Set.of(FIELD));
    }

    @Override
    public String title(String key, Values values) {
        return languages.find(key).map(it -> it.germanName()).orElse(key);
    }

    @Override
    public String address(String key) {
        return InterpretingController.PATH + "/" + key;
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = new Checks(dictionary.words(languages.german()), values);
        checks.atMost(FIELD, 80).linesAtMost(FIELD, 30);
        var lines = values.lines(FIELD);
        if (Set.copyOf(lines).size() < lines.size())
            checks.refuse(FIELD, "settings.office.problem.twice");
        if (checks.isFine()) languages.change(key, language -> language.spokenAs(lines));
        return checks.all();
    }
}

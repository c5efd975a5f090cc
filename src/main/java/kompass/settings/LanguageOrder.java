package kompass.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;

/// The order in which readers find the languages; the first ten stand before the others.
@Component
class LanguageOrder implements Editable {

    static final String KEY = "languages";

    private static final String FIELD = "tags";

    private final Languages languages;
    private final Dictionary dictionary;

    LanguageOrder(Languages languages, Dictionary dictionary) {
        this.languages = languages;
        this.dictionary = dictionary;
    }

    /// The order with this language one place further up, or down.
    Values moved(String tag, boolean up) {
        var tags = new ArrayList<>(languages.all().stream().map(Language::tag).toList());
        var from = tags.indexOf(tag);
        var to = Math.clamp(from + (up ? -1L : 1L), 0, tags.size() - 1);
        if (from >= 0) tags.add(to, tags.remove(from));
        return values(tags);
    }

    private static Values values(List<String> tags) {
        return new Values(Fields.of(FIELD, Fields.lines(tags)));
    }

    @Override
    public String kind() {
        return "language-order";
    }

    @Override
    public String label() {
        return "settings.office.languages.order";
    }

    @Override
    public String label(String field) {
        return "settings.office.languages.order." + field;
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator();
    }

    @Override
    public Optional<Values> values(String key) {
        return KEY.equals(key)
                ? Optional.of(values(languages.all().stream().map(Language::tag).toList()))
                : Optional.empty();
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, Set.of(FIELD));
    }

    @Override
    public String title(String key, Values values) {
        return dictionary.words(languages.german()).plain("settings.office.languages");
    }

    @Override
    public String address(String key) {
        return LanguagesController.PATH;
    }

    /// Languages that came or went meanwhile do no harm.
    @Override
    public List<Problem> store(String key, Values values) {
        var known = languages.all().stream().map(Language::tag).collect(Collectors.toSet());
        languages.arrange(values.lines(FIELD).stream().filter(known::contains).toList());
        return List.of();
    }
}

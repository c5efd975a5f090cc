package kompass.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Texts;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Form;
import kompass.site.Problem;
import kompass.site.Town;
import kompass.site.Towns;
import org.jspecify.annotations.Nullable;

/// A part of the town's own data with a form of its own: two administrators work on two parts
/// without meeting, and the history says which part was changed.
abstract class TownPart implements Editable {

    static final String PATH = "/staff/town";
    static final String KEY = "town";

    private final String name;
    private final Towns towns;
    private final Dictionary dictionary;
    private final Languages languages;

    TownPart(String name, Towns towns, Dictionary dictionary, Languages languages) {
        this.name = name;
        this.towns = towns;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    /// What there is to fill in; `form` says how many of what is numbered.
    abstract List<Blank> blanks(Form form);

    abstract Values shown(Town town);

    abstract void check(Values values, Checks checks);

    /// Only for values that have passed the checks.
    abstract void change(TownDraft draft, Values values);

    /// What of this part is still open, as an office word; empty where nothing is.
    Optional<String> open(Town town) {
        return Optional.empty();
    }

    String name() {
        return name;
    }

    @Override
    public String kind() {
        return "town-" + name;
    }

    @Override
    public String label() {
        return "settings.office.town." + name;
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator();
    }

    @Override
    public Optional<Values> values(String key) {
        return KEY.equals(key) ? Optional.of(shown(towns.town())) : Optional.empty();
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, blanks(form).stream().map(Blank::name).toList());
    }

    @Override
    public String title(String key, Values values) {
        return towns.town().fullName();
    }

    @Override
    public String address(String key) {
        return PATH + "/" + name;
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = checks(values);
        if (checks.isFine()) towns.change(town -> changed(town, values));
        return checks.all();
    }

    @Override
    public @Nullable Texts texts(String key, Values values) {
        return checks(values).isFine()
                ? Texts.of(Towns.TEXTS, changed(towns.town(), values).texts())
                : null;
    }

    private Checks checks(Values values) {
        var checks = new Checks(words(), values);
        check(values, checks);
        return checks;
    }

    private Town changed(Town town, Values values) {
        var draft = new TownDraft(town);
        change(draft, values);
        return draft.town();
    }

    /// Fields of several lines hold one text, not several answers.
    @Override
    public Set<String> several() {
        return Set.of();
    }

    Words words() {
        return dictionary.words(languages.german());
    }

    Blank blank(String field, Kind kind) {
        return new Blank(field, label(field), kind, false);
    }

    /// With a hint below its name.
    Blank explained(String field, Kind kind) {
        return new Blank(field, label(field), kind, true);
    }
}

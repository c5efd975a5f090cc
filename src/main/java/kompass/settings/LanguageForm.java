package kompass.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Registry;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;

/// One language on offer: its names and what it is offered for.
@Component
class LanguageForm implements Editable {

    static final String TAG = "tag";

    private static final String YES = "yes";
    private static final int LONGEST = 80;

    private final Languages languages;
    private final Dictionary dictionary;

    LanguageForm(Languages languages, Dictionary dictionary) {
        this.languages = languages;
        this.dictionary = dictionary;
    }

    List<Blank> blanks() {
        return List.of(
                blank("nativeName", Kind.LINE, true),
                blank("germanName", Kind.LINE, false),
                blank("otherNames", Kind.LINE, true),
                blank("fallback", Kind.LINE, true),
                blank("read", Kind.TICK, false),
                blank("interpret", Kind.TICK, false),
                blank("video", Kind.TICK, false),
                blank("hidden", Kind.TICK, false));
    }

    /// With the tag, which a language keeps for ever.
    List<Blank> blanksOfNew() {
        var blanks = new ArrayList<Blank>();
        blanks.add(blank(TAG, Kind.LINE, true));
        blanks.addAll(blanks());
        return blanks;
    }

    private Blank blank(String field, Kind kind, boolean hint) {
        return new Blank(field, label(field), kind, hint);
    }

    @Override
    public String kind() {
        return "language";
    }

    @Override
    public String label() {
        return "settings.office.language";
    }

    @Override
    public String label(String field) {
        return "settings.office.language." + field;
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator();
    }

    @Override
    public Optional<Values> values(String key) {
        return languages.find(key).map(LanguageForm::shown);
    }

    private static Values shown(Language language) {
        return new Values(
                Fields.of(
                        "nativeName",
                        language.nativeName(),
                        "germanName",
                        language.germanName(),
                        "otherNames",
                        language.otherNames(),
                        "fallback",
                        language.fallback(),
                        "read",
                        language.read() ? YES : "",
                        "interpret",
                        language.interpreted() ? YES : "",
                        "video",
                        language.video() ? YES : "",
                        "hidden",
                        language.hiddenUntilComplete() ? YES : ""));
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, blanks().stream().map(Blank::name).toList());
    }

    @Override
    public String title(String key, Values values) {
        return values.of("germanName");
    }

    @Override
    public String address(String key) {
        return LanguagesController.PATH + "/" + key;
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = new Checks(dictionary.words(languages.german()), values);
        check(key, values, checks);
        if (checks.isFine()) put(key, values);
        return checks.all();
    }

    private void check(String key, Values values, Checks checks) {
        if (languages.find(key).isEmpty()) checkTag(key, checks);
        checks.required("nativeName").atMost("nativeName", LONGEST);
        checks.required("germanName").atMost("germanName", LONGEST);
        checks.atMost("otherNames", LONGEST);
        var fallback = values.of("fallback");
        if (!fallback.isEmpty() && (fallback.equals(key) || languages.find(fallback).isEmpty()))
            checks.refuse("fallback", "settings.office.problem.fallback");
        if (Language.GERMAN.equals(key) && (!is(values, "read") || is(values, "hidden")))
            checks.refuse("read", "settings.office.problem.german");
    }

    private static void checkTag(String tag, Checks checks) {
        if (!Language.isTag(tag)) checks.refuse(TAG, "settings.office.problem.tag");
        else if (!Registry.knows(tag))
            checks.refuse(TAG, "settings.office.problem.tag.unregistered");
    }

    /// The values of a language that nobody is offered any more.
    static Values removed(Values values) {
        return values.with("read", "").with("interpret", "").with("video", "");
    }

    private void put(String key, Values values) {
        if (languages.find(key).isPresent())
            languages.change(key, before -> language(before, values));
        else
            languages.put(
                    language(
                            new Language(
                                    key,
                                    values.of("nativeName"),
                                    values.of("germanName"),
                                    null,
                                    false,
                                    false,
                                    false,
                                    languages.all().size() + 1),
                            values));
    }

    private static Language language(Language before, Values values) {
        return new Language(
                before.tag(),
                values.of("nativeName"),
                values.of("germanName"),
                Fields.orNull(values.of("fallback")),
                is(values, "read"),
                is(values, "interpret"),
                is(values, "video"),
                before.position(),
                values.of("otherNames"),
                is(values, "hidden"),
                before.dialects());
    }

    private static boolean is(Values values, String field) {
        return values.of(field).equals(YES);
    }
}

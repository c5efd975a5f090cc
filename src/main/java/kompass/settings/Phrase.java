package kompass.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kompass.directory.ReplyPhrase;
import kompass.directory.ReplyPhrase.Occasion;
import kompass.directory.ReplyPhrases;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Texts;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One sentence of the catalogue that offices will answer with.
@Component
class Phrase implements Editable {

    private static final String OCCASION = "occasion";
    private static final String TEXT = "text";
    private static final String PLACE = "place";

    private final ReplyPhrases phrases;
    private final Languages languages;
    private final Dictionary dictionary;

    Phrase(ReplyPhrases phrases, Languages languages, Dictionary dictionary) {
        this.phrases = phrases;
        this.languages = languages;
        this.dictionary = dictionary;
    }

    List<Blank> blanks() {
        var occasions = Arrays.stream(Occasion.values()).map(Occasion::name).toList();
        return List.of(
                Blank.ofChoice(
                        OCCASION, label(OCCASION), occasions, dictionary.words(languages.german())),
                new Blank(TEXT, label(TEXT), Kind.LINES, true),
                new Blank(PLACE, label(PLACE), Kind.NUMBER, false));
    }

    @Override
    public String kind() {
        return "phrase";
    }

    @Override
    public String label() {
        return "settings.office.phrase";
    }

    @Override
    public String label(String field) {
        return "settings.office.phrase." + field;
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return mayChange(staff);
    }

    /// Editors of all areas write them as well.
    static boolean mayChange(Staff staff) {
        return staff.mayEdit("");
    }

    @Override
    public @Nullable String keyAt(Place place) {
        return place.module().equals("phrase") ? place.thing() : null;
    }

    @Override
    public Texts texts(String key, Values values) {
        return Texts.of(ReplyPhrases.place(key), List.of(values.of(TEXT)));
    }

    @Override
    public Optional<Values> values(String key) {
        return phrases.find(key)
                .map(phrase ->
                        new Values(
                                Fields.of(
                                        OCCASION, phrase.occasion().name(),
                                        TEXT, phrase.text(),
                                        PLACE, Integer.toString(phrase.position()))));
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, List.of(OCCASION, TEXT, PLACE));
    }

    @Override
    public String title(String key, Values values) {
        var text = values.of(TEXT);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    @Override
    public String address(String key) {
        return PhrasesController.PATH + "/" + key;
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = new Checks(dictionary.words(languages.german()), values);
        checks.required(TEXT).atMost(TEXT, 500).linesAtMost(TEXT, 1);
        checks.number(PLACE, 1, 999);
        if (Arrays.stream(Occasion.values()).noneMatch(it -> it.name().equals(values.of(OCCASION))))
            checks.refuse(OCCASION, "settings.office.problem.choose");
        if (checks.isFine())
            phrases.put(
                    new ReplyPhrase(
                            key,
                            Occasion.valueOf(values.of(OCCASION)),
                            values.of(TEXT),
                            Integer.parseInt(values.of(PLACE))));
        return checks.all();
    }
}

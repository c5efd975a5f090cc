package kompass.keeping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kompass.directory.Detail;
import kompass.languages.Dictionary;
import kompass.languages.InterfaceWords;
import kompass.languages.Languages;
import kompass.languages.Passage;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Texts;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How this town asks for one detail of a person: the words of its question as a form. Which
/// details there are, and what may be answered, is code. A sentence left empty is the shipped one.
@Component
class DetailForm implements Editable {

    private static final String QUESTIONS = "questions.";
    private static final int LONGEST = 400;

    private final InterfaceWords interfaceWords;
    private final Dictionary dictionary;
    private final Languages languages;

    DetailForm(InterfaceWords interfaceWords, Dictionary dictionary, Languages languages) {
        this.interfaceWords = interfaceWords;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    /// The name of its question, which is the beginning of its words.
    static String key(Detail detail) {
        return detail.name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replaceFirst("-(date|day)$", "");
    }

    static Optional<Detail> detail(String key) {
        return Arrays.stream(Detail.values()).filter(it -> key(it).equals(key)).findFirst();
    }

    @Override
    public String kind() {
        return "detail";
    }

    @Override
    public String label() {
        return "keeping.office.detail";
    }

    /// By what kind of sentence it is.
    @Override
    public String label(String field) {
        var what = field.replaceFirst("^[^.]+\\.", "");
        if (what.startsWith("title")) return "keeping.office.detail.word." + what;
        if (what.equals("why")) return "keeping.office.detail.word.why";
        return what.endsWith("int")
                ? "keeping.office.detail.word.hint"
                : "keeping.office.detail.word.label";
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator();
    }

    @Override
    public String title(String key, Values values) {
        return detail(key).map(it -> name(it)).orElse(key);
    }

    String name(Detail detail) {
        return dictionary.words(languages.german()).plain("keeping.office.detail." + detail.name());
    }

    @Override
    public String address(String key) {
        return KeepingRooms.DETAILS + "/" + key;
    }

    @Override
    public Optional<Values> values(String key) {
        return detail(key).map(_ -> new Values(sentences(key, interfaceWords::german)));
    }

    /// The sentences by field: `name.given`, `name.title.child`.
    Map<String, String> shipped(String key) {
        return sentences(key, interfaceWords::shipped);
    }

    private Map<String, String> sentences(String key, Function<String, String> said) {
        var fields = new LinkedHashMap<String, String>();
        for (var word : words(key))
            Sentences.of(said.apply(word))
                    .orElseGet(() -> new Sentences(Map.of()))
                    .byCase()
                    .forEach((what, sentence) -> fields.put(field(word, what), sentence));
        return fields;
    }

    /// The question itself comes first.
    private List<String> words(String key) {
        return interfaceWords.keys().stream()
                .filter(word -> word.startsWith(QUESTIONS + key + "."))
                .filter(word -> Sentences.of(interfaceWords.shipped(word)).isPresent())
                .sorted(Comparator.comparing(word -> !word.endsWith(".title")))
                .toList();
    }

    private static String field(String word, String what) {
        var field = word.substring(QUESTIONS.length());
        return what.equals(Sentences.ONE) ? field : field + "." + what;
    }

    @Override
    public Values read(Form form) {
        var fields = new LinkedHashMap<String, String>();
        form.answers().keySet().stream()
                .map(field -> field.replaceFirst("\\..*", ""))
                .distinct()
                .filter(key -> detail(key).isPresent())
                .forEach(key ->
                        shipped(key)
                                .forEach((field, sentence) ->
                                        fields.put(field, typed(form, field, sentence))));
        return new Values(fields);
    }

    private static String typed(Form form, String field, String shipped) {
        var typed = form.value(field).replaceAll("\\s+", " ").strip();
        return typed.isEmpty() ? shipped : typed;
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = checks(key, values);
        if (checks.problems().isEmpty())
            words(key).forEach(word -> say(word, pattern(word, values)));
        return checks.problems();
    }

    private Checks checks(String key, Values values) {
        var checks = new Checks(values, dictionary.words(languages.german()));
        for (var field : shipped(key).keySet()) {
            if (values.of(field).length() > LONGEST) checks.reject(field, "tooLong", LONGEST);
            if (!Sentences.canBeWritten(values.of(field))) checks.reject(field, "braces");
        }
        return checks;
    }

    @Override
    public @Nullable Texts texts(String key, Values values) {
        if (!checks(key, values).problems().isEmpty()) return null;
        var said =
                words(key).stream().map(word -> new Passage(word, pattern(word, values))).toList();
        return new Texts(InterfaceWords.place(QUESTIONS + key), said);
    }

    /// The sentences of a pattern, without its grammar.
    @Override
    public String shown(String german) {
        return Sentences.of(german)
                .map(it -> String.join(" / ", it.byCase().values()))
                .orElse(german);
    }

    private void say(String word, String pattern) {
        if (pattern.equals(interfaceWords.german(word))) return;
        if (pattern.equals(interfaceWords.shipped(word))) interfaceWords.restore(word);
        else interfaceWords.override(word, pattern);
    }

    private String pattern(String word, Values values) {
        var shipped = Sentences.of(interfaceWords.shipped(word)).orElseThrow();
        var said = new LinkedHashMap<String, String>();
        shipped.byCase()
                .forEach((what, sentence) -> {
                    var written = values.of(field(word, what));
                    said.put(what, written.isEmpty() ? sentence : written);
                });
        return new Sentences(said).pattern();
    }
}

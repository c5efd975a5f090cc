package kompass.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kompass.languages.Dictionary;
import kompass.languages.Fidelity;
import kompass.languages.Languages;
import kompass.languages.Origin;
import kompass.languages.Sentence;
import kompass.languages.Sentences;
import kompass.languages.Translation;
import kompass.languages.Translations;
import kompass.languages.Wording;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One sentence in one language, as somebody writes it. Its key is `ar/<segment>`, for an interface
/// word `ar/<segment>/<key>`.
@Component
class SentenceForm implements Editable {

    static final String COMMENT = "comment";
    static final String TEXT = "text";
    static final String APPROVED = "approved";
    static final String HERE = "here";
    static final String BY = "by";
    static final String YES = "yes";

    private static final int LONGEST = 8000;
    private static final int TITLE = 60;
    private static final Pattern KEY =
            Pattern.compile(
                    "(?<tag>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)/(?<segment>[0-9a-f]{64})"
                            + "(?:/(?<part>[\\w.-]{1,200}))?");

    private final Sentences sentences;
    private final Translations translations;
    private final Languages languages;
    private final Dictionary dictionary;

    SentenceForm(
            Sentences sentences,
            Translations translations,
            Languages languages,
            Dictionary dictionary) {
        this.sentences = sentences;
        this.translations = translations;
        this.languages = languages;
        this.dictionary = dictionary;
    }

    static String key(Sentence sentence) {
        var key = sentence.tag() + "/" + sentence.segment();
        return sentence.isWord() ? key + "/" + sentence.part() : key;
    }

    @Override
    public String kind() {
        return "translation";
    }

    @Override
    public String label() {
        return "translation.office.sentence";
    }

    @Override
    public String label(String field) {
        return "translation.office.sentence." + field;
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        var read = KEY.matcher(key);
        return read.matches() && staff.mayTranslate(read.group("tag"));
    }

    Optional<Sentence> find(String key) {
        var read = KEY.matcher(key);
        if (!read.matches() || languages.find(read.group("tag")).isEmpty()) return Optional.empty();
        var part = Objects.requireNonNullElse(read.group("part"), "");
        return sentences.find(read.group("tag"), read.group("segment"), part);
    }

    @Override
    public Optional<Values> values(String key) {
        return find(key).map(SentenceForm::values);
    }

    static Values values(Sentence sentence) {
        var values = new LinkedHashMap<String, String>();
        values.put(TEXT, orEmpty(sentence.text()));
        values.put(APPROVED, sentence.approvedAt() == null ? "" : YES);
        values.put(HERE, sentence.onlyHere() ? YES : "");
        values.put(
                BY,
                orEmpty(sentence.approvedBy() != null ? sentence.approvedBy() : sentence.author()));
        return new Values(values);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Values read(Form form) {
        return Values.of(form, Set.of(TEXT, APPROVED, HERE, BY));
    }

    @Override
    public String title(String key, Values values) {
        var german = find(key).map(Sentence::german).orElse("");
        var tag = key.substring(0, key.indexOf('/'));
        var name = languages.find(tag).map(it -> it.germanName()).orElse(tag);
        return name + ": " + (german.length() <= TITLE ? german : german.substring(0, TITLE) + "…");
    }

    @Override
    public String address(String key) {
        return TranslationController.PATH + "/" + key.replaceFirst("/", "/sentences/");
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var sentence = find(key).orElseThrow();
        var text = values.of(TEXT);
        var problems = problems(sentence, text);
        if (!problems.isEmpty()) return problems;
        boolean here = sentence.isWord() && values.of(HERE).equals(YES);
        if (text.isEmpty() || (sentence.onlyHere() && !here)) forget(sentence, text.isEmpty());
        if (text.isEmpty()) return List.of();
        var context = here ? sentence.part() : null;
        boolean approved = values.of(APPROVED).equals(YES);
        var by = values.of(BY);
        boolean kept =
                text.equals(sentence.text()) && here == sentence.onlyHere() && !sentence.shipped();
        if (!kept || (!approved && sentence.approvedAt() != null)) {
            var origin = sentence.machineMade() && kept ? Origin.MACHINE : Origin.PERSON;
            translations.translate(
                    List.of(
                            new Translation(
                                    sentence.german(),
                                    context,
                                    sentence.tag(),
                                    text,
                                    origin,
                                    by.isEmpty() ? null : by)));
        }
        if (approved) translations.approve(sentence.german(), context, sentence.tag(), by);
        return List.of();
    }

    /// What holds only here goes first, so that the common translation is read again.
    private void forget(Sentence sentence, boolean everywhere) {
        if (sentence.onlyHere())
            translations.forget(sentence.german(), sentence.part(), sentence.tag());
        else if (everywhere && !sentence.shipped())
            translations.forget(sentence.german(), null, sentence.tag());
    }

    Wording missing() {
        return dictionary.words(languages.german()).of("translation.office.problem.empty");
    }

    /// The form of a sentence with a comment beside it that is too long to keep.
    Form tooLong(Sentence sentence, String comment) {
        var answers = new LinkedHashMap<>(values(sentence).form(Set.of()).answers());
        answers.put(COMMENT, List.of(comment));
        var message =
                dictionary
                        .words(languages.german())
                        .of("translation.office.problem.long", Comments.LONGEST);
        return Form.of(answers).refused(List.of(new Problem(COMMENT, message)));
    }

    private List<Problem> problems(Sentence sentence, String text) {
        var w = dictionary.words(languages.german());
        var problems = new ArrayList<Problem>();
        if (text.length() > LONGEST)
            problems.add(new Problem(TEXT, w.of("translation.office.problem.long", LONGEST)));
        if (!text.isEmpty())
            for (var slip : Fidelity.slips(sentence.german(), text, sentence.isWord()))
                problems.add(
                        new Problem(
                                TEXT,
                                w.of("translation.office.problem." + slip.kind(), slip.what())));
        return problems;
    }
}

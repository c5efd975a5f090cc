package kompass.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kompass.content.Area;
import kompass.content.Feedback;
import kompass.content.Medium;
import kompass.content.PlainLanguage;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.directory.Paper;
import kompass.languages.Consequence;
import kompass.languages.Language;
import kompass.languages.Segment;
import kompass.languages.Words;
import kompass.people.Edit;
import kompass.people.Meaning;
import kompass.people.Meanings;
import kompass.people.Moments;
import kompass.people.Person;
import kompass.site.Choice;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// What the page of one article shows, saved or not.
///
/// @param manuscript null for a new one
/// @param changes the sentences that publishing would change
/// @param spoken the languages that each text is there in
/// @param feedback what readers say about it and nobody has settled yet
public record ArticleSheet(
        @Nullable Manuscript manuscript,
        Edit edit,
        List<Consequence> changes,
        Map<String, Set<String>> spoken,
        Shelves shelves,
        boolean undoable,
        @Nullable LocalDate checked,
        PlainLanguage plain,
        Map<String, Medium> media,
        List<Feedback> feedback) {

    /// What can be chosen from.
    public record Shelves(
            List<Area> areas,
            List<Institution> institutions,
            List<Concern> concerns,
            List<Paper> papers,
            List<Language> languages,
            List<Language> kept,
            List<Language> spoken,
            List<Person> people,
            ZoneId zone) {}

    /// A sentence that some languages would lose.
    ///
    /// @param id where the form asks what it means
    public record Loss(String id, String german, List<String> tags) {}

    /// One block of the form.
    public record Row(String key, BlockKind kind, int number) {

        public String field(String field) {
            return ArticleFields.block(key, field);
        }

        public boolean has(String field) {
            return kind.fields().contains(field);
        }
    }

    public Form form() {
        return edit.form();
    }

    public boolean isNew() {
        return manuscript == null;
    }

    public String action() {
        return manuscript == null ? Guide.ARTICLES : Guide.ARTICLES + "/" + manuscript.id();
    }

    /// Steps are counted as readers see them.
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        int step = 0;
        for (var key : ArticleFields.keys(form())) {
            var kind = BlockKind.of(form().value(ArticleFields.block(key, "kind")));
            step = kind == BlockKind.STEP ? step + 1 : 0;
            rows.add(new Row(key, kind, step));
        }
        return rows;
    }

    public BlockKind[] kinds() {
        return BlockKind.values();
    }

    /// The changes of the texts in this field.
    public List<Consequence> changesOf(String field) {
        var texts = texts(field);
        return changes.stream()
                .filter(change -> texts.contains(Segment.of(change.german()).id()))
                .toList();
    }

    private Set<String> texts(String field) {
        var text = form().value(field);
        var lines =
                field.endsWith(".items") ? text.lines() : Stream.of(text.replaceAll("\\s+", " "));
        return lines.filter(line -> !line.isBlank())
                .filter(line -> !Segment.of(line).id().isEmpty())
                .map(line -> Segment.of(line).id())
                .collect(java.util.stream.Collectors.toSet());
    }

    /// What a block shows, by its id; null where nothing is chosen.
    public @Nullable Medium medium(String id) {
        return media.get(id);
    }

    /// The languages that readers are offered as complete; they should never lack a sentence.
    public List<Language> kept() {
        return shelves.kept();
    }

    /// The others that have at least something of this article.
    public List<Language> others() {
        return shelves.languages().stream()
                .filter(it -> !kept().contains(it) && covered(it) > 0)
                .toList();
    }

    /// In how many of the complete languages all texts of this field are there.
    public int languagesOf(String field) {
        var text = form().value(field).replaceAll("[ \\t]+", " ");
        var texts = field.endsWith(".items") ? text.lines().toList() : List.of(text);
        return (int) kept().stream().filter(language -> has(language, texts)).count();
    }

    private boolean has(Language language, Collection<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .allMatch(text -> spoken.getOrDefault(text, Set.of()).contains(language.tag()));
    }

    /// How many of the article's texts a language has.
    public int covered(Language language) {
        return (int) spoken.values().stream().filter(tags -> tags.contains(language.tag())).count();
    }

    public int texts() {
        return spoken.size();
    }

    /// What publishing would take from languages, unless the meaning is the same.
    public List<Loss> losses() {
        return changes.stream()
                .filter(change -> !change.losing().isEmpty())
                .filter(change -> !isChosen(change, Meaning.SAME))
                .map(change -> new Loss(meaning(change), change.german(), change.losing()))
                .toList();
    }

    public String meaning(Consequence change) {
        return Meanings.field(change.segment());
    }

    /// What is chosen for a changed sentence.
    public boolean isChosen(Consequence change, Meaning meaning) {
        var former = change.former();
        return former != null
                && Meaning.of(form().value(meaning(change)), former, change.german()) == meaning;
    }

    public String names(Words w, Collection<String> tags) {
        return w.list(
                shelves.languages().stream()
                        .filter(language -> tags.contains(language.tag()))
                        .map(Language::germanName)
                        .toList());
    }

    public List<Choice> areaChoices() {
        return shelves.areas().stream().map(it -> choice(it.slug(), it.title())).toList();
    }

    public List<Choice> institutionChoices() {
        return shelves.institutions().stream().map(it -> choice(it.slug(), it.name())).toList();
    }

    public List<Choice> concernChoices() {
        return shelves.concerns().stream().map(it -> choice(it.slug(), it.title())).toList();
    }

    public List<Choice> paperChoices() {
        return shelves.papers().stream().map(it -> choice(it.slug(), it.name())).toList();
    }

    public List<Choice> icons(Words w) {
        return BlockChoices.ICONS.stream()
                .map(it -> new Choice(it, w.of("editing.office.icon." + it)))
                .toList();
    }

    public List<Choice> drawings(Words w) {
        return BlockChoices.DRAWINGS.stream()
                .map(it -> new Choice(it, w.of("editing.office.drawing." + it)))
                .toList();
    }

    public List<Choice> previewLanguages() {
        return shelves.languages().stream().map(it -> choice(it.tag(), it.germanName())).toList();
    }

    /// Of a recording.
    public List<Choice> spokenChoices() {
        return shelves.spoken().stream().map(it -> choice(it.tag(), it.germanName())).toList();
    }

    public List<Choice> people() {
        return shelves.people().stream()
                .map(it -> choice(it.staff().id().toString(), it.staff().name()))
                .toList();
    }

    /// As a field for date and time wants it.
    public String moment(@Nullable Instant instant) {
        return Moments.typed(instant, shelves.zone());
    }

    private static Choice choice(String value, String label) {
        return new Choice(value, output -> output.writeUserContent(label));
    }
}

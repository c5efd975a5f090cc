package kompass.keeping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kompass.content.PlainLanguage;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.ExtraQuestion;
import kompass.directory.Institution;
import kompass.directory.Paper;
import kompass.languages.Language;
import kompass.languages.Words;
import kompass.people.Edit;
import kompass.site.Choice;
import kompass.site.Contradictions.Contradiction;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// What the page of one concern shows: its rows as they stand in the form, saved or not.
///
/// @param slug empty for a new one
/// @param choosable the institutions that this person may name
/// @param plain null where its German cannot be looked at yet
/// @param places whether this person decides who is responsible where
public record ConcernSheet(
        String slug,
        Edit edit,
        List<Contradiction> worries,
        List<Institution> choosable,
        List<Institution> institutions,
        List<Paper> papers,
        List<Language> languages,
        @Nullable PlainLanguage plain,
        boolean places,
        boolean removable) {

    /// One option of an earlier choice, as the condition of a later question.
    public record Earlier(String value, String question, String option) {}

    public boolean isNew() {
        return slug.isEmpty();
    }

    public Form form() {
        return edit.form();
    }

    public String action() {
        return isNew() ? KeepingRooms.CONCERNS : KeepingRooms.CONCERNS + "/" + slug;
    }

    public Detail[] details() {
        return Detail.values();
    }

    public String detail(Detail detail) {
        return ConcernFields.detail(detail);
    }

    public List<Choice> institutionChoices() {
        return choosable.stream().map(it -> choice(it.slug(), it.name())).toList();
    }

    public List<Choice> previewLanguages() {
        return languages.stream().map(it -> choice(it.tag(), it.germanName())).toList();
    }

    public List<String> rules() {
        return ConcernFields.keys(form(), ConcernFields.PLACES);
    }

    public String ruleName(String slug) {
        return named(institutions, Institution::slug, slug).map(Institution::name).orElse(slug);
    }

    public String rule(String slug) {
        return ConcernFields.place(slug);
    }

    public List<Choice> moreRules() {
        var there = rules();
        return institutions.stream()
                .filter(it ->
                        !there.contains(it.slug())
                                && !it.slug().equals(form().value("institution")))
                .map(it -> choice(it.slug(), it.name()))
                .toList();
    }

    public List<String> questions() {
        return ConcernFields.keys(form(), ConcernFields.QUESTIONS);
    }

    public String question(String key, String field) {
        return ConcernFields.question(key, field);
    }

    public boolean isChoice(String key) {
        return form().value(question(key, "kind")).equals(ExtraQuestion.Kind.CHOICE.name());
    }

    public List<String> options(String key) {
        return ConcernFields.keys(form(), question(key, "options"));
    }

    public String option(String key, String option) {
        return ConcernFields.option(key, option);
    }

    public List<Choice> kinds(Words w) {
        return Arrays.stream(ExtraQuestion.Kind.values())
                .map(kind -> new Choice(kind.name(), w.of("keeping.office.question." + kind)))
                .toList();
    }

    /// What stands before this question and can be its condition.
    public List<Earlier> earlier(String key) {
        var earlier = new ArrayList<Earlier>();
        for (var before : questions()) {
            if (before.equals(key)) break;
            if (!isChoice(before)) continue;
            for (var option : options(before))
                earlier.add(
                        new Earlier(
                                before + "/" + option,
                                form().value(question(before, "label")),
                                form().value(option(before, option))));
        }
        return earlier;
    }

    public boolean isWhen(String key, String value) {
        return form().values(question(key, "when")).stream()
                .flatMap(String::lines)
                .anyMatch(value::equals);
    }

    public List<String> asked() {
        return ConcernFields.keys(form(), ConcernFields.PAPERS);
    }

    public String paper(String slug, String field) {
        return ConcernFields.paper(slug, field);
    }

    public Optional<Paper> paper(String slug) {
        return named(papers, Paper::slug, slug);
    }

    public List<Choice> morePapers() {
        var there = asked();
        return papers.stream()
                .filter(it -> !there.contains(it.slug()))
                .map(it -> choice(it.slug(), it.name()))
                .toList();
    }

    public List<Choice> needs(Words w) {
        return Arrays.stream(Concern.Need.values())
                .map(need -> new Choice(need.name(), w.of("keeping.office.paper.need." + need)))
                .toList();
    }

    public List<Choice> ways(Words w) {
        return Arrays.stream(Concern.Way.values())
                .map(way -> new Choice(way.name(), w.of("keeping.office.way." + way)))
                .toList();
    }

    private static Choice choice(String value, String name) {
        return new Choice(value, output -> output.writeUserContent(name));
    }

    private static <T> Optional<T> named(List<T> things, Function<T, String> slug, String wanted) {
        return Optional.ofNullable(
                things.stream().collect(Collectors.toMap(slug, Function.identity())).get(wanted));
    }
}

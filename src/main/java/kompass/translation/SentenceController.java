package kompass.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Sentence;
import kompass.languages.Sentences;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Revisions;
import kompass.people.Saving;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One sentence: written, approved, talked about, given to somebody.
@Controller
class SentenceController {

    private static final String SENTENCE =
            TranslationController.PATH + "/{tag}/sentences/{segment}";
    private static final String WORD = SENTENCE + "/{part}";

    private final SentenceForm sentences;
    private final Sentences texts;
    private final Languages languages;
    private final Revisions revisions;
    private final Comments comments;
    private final Assignments assignments;
    private final People people;
    private final Desks desks;

    SentenceController(
            SentenceForm sentences,
            Sentences texts,
            Languages languages,
            Revisions revisions,
            Comments comments,
            Assignments assignments,
            People people,
            Desks desks) {
        this.sentences = sentences;
        this.texts = texts;
        this.languages = languages;
        this.revisions = revisions;
        this.comments = comments;
        this.assignments = assignments;
        this.people = people;
        this.desks = desks;
    }

    /// To where it stands.
    @GetMapping({SENTENCE, WORD})
    View find(
            Staff staff,
            @PathVariable String tag,
            @PathVariable String segment,
            @PathVariable(required = false) @Nullable String part) {
        return Redirect.to(address(sentence(staff, tag, segment, part)));
    }

    private Sentence sentence(Staff staff, String tag, String segment, @Nullable String part) {
        var key = tag + "/" + segment + (part == null ? "" : "/" + part);
        if (!sentences.mayChange(staff, key) || tag.equals(Language.GERMAN)) throw new NotFound();
        return sentences.find(key).orElseThrow(NotFound::new);
    }

    /// The same text stands at several places; it is shown where it was opened.
    private Sentence here(Sentence sentence, Form form) {
        return texts.of(sentence.tag(), List.of(sentence.segment())).stream()
                .filter(it ->
                        it.place().module().equals(form.value("module"))
                                && it.place().thing().equals(form.value("thing"))
                                && it.part().equals(sentence.part()))
                .findFirst()
                .orElse(sentence);
    }

    private static String address(Sentence sentence) {
        return Task.address(sentence.tag(), sentence.place())
                + "&at="
                + sentence.position()
                + "#edit";
    }

    @PostMapping({SENTENCE, WORD})
    View save(
            Staff staff,
            @PathVariable String tag,
            @PathVariable String segment,
            @PathVariable(required = false) @Nullable String part,
            HttpServletRequest request) {
        var form = Form.of(request);
        var sentence = here(sentence(staff, tag, segment, part), form);
        if (form.answers().containsKey("take"))
            return again(staff, sentence, taken(form), null, 200);
        boolean removed = form.isChosen("go", "remove");
        var text = removed ? "" : form.value(SentenceForm.TEXT);
        if (text.isEmpty() && !removed) return missing(staff, sentence, form);
        var values =
                new Values(
                        Map.of(
                                SentenceForm.TEXT,
                                text,
                                SentenceForm.APPROVED,
                                form.isChosen("go", "approve") ? SentenceForm.YES : "",
                                SentenceForm.HERE,
                                form.value(SentenceForm.HERE).equals(SentenceForm.YES)
                                        ? SentenceForm.YES
                                        : "",
                                SentenceForm.BY,
                                removed ? "" : staff.name()));
        var key = SentenceForm.key(sentence);
        return switch (revisions.save(staff, sentences, key, version(form), values)) {
            case Saving.Saved _ -> {
                if (form.isChosen("go", "approve")) assignments.end(tag, List.of(segment));
                yield Redirect.to(removed ? address(sentence) : next(sentence));
            }
            case Saving.Refused(var _, var problems) ->
                    again(staff, sentence, form.refused(problems), null, 422);
            case Saving.Clash clash ->
                    again(staff, sentence, form, clash.theirs().of(SentenceForm.TEXT), 409);
        };
    }

    private static Form taken(Form form) {
        var answers = new HashMap<>(form.answers());
        answers.put(SentenceForm.TEXT, List.of(form.value("take")));
        return Form.of(answers);
    }

    private View missing(Staff staff, Sentence sentence, Form form) {
        return again(
                staff,
                sentence,
                form.refused(List.of(new Problem(SentenceForm.TEXT, sentences.missing()))),
                null,
                422);
    }

    private View again(
            Staff staff, Sentence sentence, Form form, @Nullable String clash, int status) {
        var language = languages.find(sentence.tag()).orElseThrow(NotFound::new);
        var workspace = desks.open(language, sentence, form, clash);
        return new Html(desks.page(staff, workspace, null), status);
    }

    private static long version(Form form) {
        var version = form.value("version");
        return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
    }

    /// The next one there that is open; where all are done, back to the queue.
    private String next(Sentence done) {
        var open =
                texts.at(done.tag(), done.place()).stream()
                        .filter(it -> it.state().isOpen() && it.position() != done.position())
                        .toList();
        return open.stream()
                .filter(it -> it.position() > done.position())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(it ->
                        Task.address(it.tag(), it.place())
                                + "&at="
                                + it.position()
                                + "&saved="
                                + SentenceForm.key(done)
                                + "#edit")
                .orElse(
                        TranslationController.address(done.tag())
                                + "?saved="
                                + SentenceForm.key(done));
    }

    @PostMapping({SENTENCE + "/comments", WORD + "/comments"})
    View comment(
            Staff staff,
            @PathVariable String tag,
            @PathVariable String segment,
            @PathVariable(required = false) @Nullable String part,
            HttpServletRequest request) {
        var form = Form.of(request);
        var sentence = here(sentence(staff, tag, segment, part), form);
        var text = form.value(SentenceForm.COMMENT);
        if (form.isChosen("go", "settle")) comments.settle(tag, segment);
        else if (text.length() > Comments.LONGEST)
            return again(staff, sentence, sentences.tooLong(sentence, text), null, 422);
        else if (!text.isEmpty()) comments.add(staff, tag, segment, text);
        return Redirect.to(address(sentence));
    }

    @PostMapping({SENTENCE + "/assignment", WORD + "/assignment"})
    View assign(
            Staff staff,
            @PathVariable String tag,
            @PathVariable String segment,
            @PathVariable(required = false) @Nullable String part,
            HttpServletRequest request) {
        var form = Form.of(request);
        var sentence = here(sentence(staff, tag, segment, part), form);
        var segments =
                form.isChosen("all", SentenceForm.YES)
                        ? texts.at(tag, sentence.place()).stream()
                                .filter(it -> it.state().isOpen())
                                .map(Sentence::segment)
                                .toList()
                        : List.of(segment);
        var to = form.value("to");
        if (to.isEmpty()) assignments.end(tag, segments);
        else assignments.assign(staff, person(to, tag), tag, segments);
        return Redirect.to(address(sentence));
    }

    private UUID person(String id, String tag) {
        return people.all().stream()
                .filter(it -> it.id().toString().equals(id) && it.staff().mayTranslate(tag))
                .findFirst()
                .map(Person::id)
                .orElseThrow(NotFound::new);
    }
}

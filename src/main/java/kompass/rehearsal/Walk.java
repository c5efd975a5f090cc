package kompass.rehearsal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kompass.directory.Concern;
import kompass.languages.Wording;
import kompass.questions.AnswerLine;
import kompass.questions.Asking;
import kompass.questions.Question;
import kompass.questions.Questions;
import kompass.requests.Notice;
import kompass.site.Choice;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// One page of the walk through a concern's form. Everything it knows goes back and forth in hidden
/// inputs, since nothing is stored: the concern as it stands in its form, the answers so far.
///
/// @param whole the concern before it is known where somebody lives
/// @param concern the fields of the concern, as JSON
/// @param given the answers so far, as JSON
public record Walk(
        Concern whole, String concern, String given, String step, Asking asking, Form form) {

    static final String START = "start";
    static final String PAPERS = "papers";
    static final String CHECK = "check";
    static final String PLACE = "place";

    /// One line of the last page.
    public record Answered(Wording title, List<AnswerLine> lines) {}

    List<String> steps() {
        var steps = new ArrayList<String>();
        steps.add(START);
        Questions.asked(asking.concern(), asking.given())
                .forEach(question -> steps.add(question.slug()));
        if (Questions.handsIn(asking.concern(), asking.given())) steps.add(PAPERS);
        steps.add(CHECK);
        return steps;
    }

    Walk at(String step) {
        return new Walk(whole, concern, given, step, asking, form);
    }

    Walk next() {
        var steps = steps();
        return at(steps.get(Math.min(steps.indexOf(step) + 1, steps.size() - 1)));
    }

    Walk back() {
        return at(steps().get(Math.max(steps().indexOf(step) - 1, 0)));
    }

    public int number() {
        return steps().indexOf(step);
    }

    public int count() {
        return steps().size() - 1;
    }

    public Concern asked() {
        return asking.concern();
    }

    public boolean isStart() {
        return step.equals(START);
    }

    public boolean isPapers() {
        return step.equals(PAPERS);
    }

    public boolean isCheck() {
        return step.equals(CHECK);
    }

    public @Nullable Question question() {
        return Questions.find(asking.concern(), asking.given(), step).orElse(null);
    }

    public String language() {
        return asking.words().language().tag();
    }

    /// Where one may live, asked on the first page; empty where it makes no difference.
    public List<Choice> places() {
        return whole.places().isEmpty()
                ? List.of()
                : new Notice(whole, false, false, true, Map.of(), form).places(asking.words());
    }

    boolean lacksPlace() {
        return isStart() && !whole.places().isEmpty() && place().isEmpty();
    }

    List<String> place() {
        return asking.given().values(PLACE, PLACE);
    }

    /// What the last page lists, part by part.
    public Map<Question.Part, List<Answered>> answered() {
        var answered = new EnumMap<Question.Part, List<Answered>>(Question.Part.class);
        for (var question : Questions.asked(asking.concern(), asking.given()))
            answered.computeIfAbsent(question.part(), _ -> new ArrayList<>())
                    .add(new Answered(question.title(asking), AnswerLine.of(question, asking)));
        return answered;
    }
}

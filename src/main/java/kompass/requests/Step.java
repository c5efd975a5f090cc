package kompass.requests;

import java.util.ArrayList;
import java.util.List;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.questions.Given;
import kompass.questions.Questions;

/// Where somebody is on the way through a request: "2 of 8", what lies before and after. The steps
/// are what the concern asks, given the answers so far. `toCheck`: a single answer is being
/// changed; afterwards the way leads back to the last page.
public record Step(
        Language language, Concern concern, List<String> slugs, String slug, boolean toCheck) {

    /// Its fields are paper slugs, its values `BRINGS` or `MISSING`.
    static final String PAPERS = "papers";

    static final String CHECK = "check";

    static Step of(Language language, Concern concern, Given given, String slug, boolean toCheck) {
        return new Step(
                language, Entrance.placed(concern, given), slugs(concern, given), slug, toCheck);
    }

    private static List<String> slugs(Concern concern, Given given) {
        var slugs = new ArrayList<String>();
        Questions.asked(concern, given).forEach(question -> slugs.add(question.slug()));
        if (Questions.handsIn(concern, given)) slugs.add(PAPERS);
        slugs.add(CHECK);
        return List.copyOf(slugs);
    }

    public int number() {
        return slugs.indexOf(slug) + 1;
    }

    public int count() {
        return slugs.size();
    }

    public boolean hasPapers() {
        return slugs.contains(PAPERS);
    }

    boolean exists() {
        return slugs.contains(slug);
    }

    /// True when this step comes after `other`: it may be shown only once the other is answered.
    boolean isAfter(String other) {
        return slugs.indexOf(slug) > slugs.indexOf(other);
    }

    public String here() {
        return at(slug);
    }

    public String back() {
        if (toCheck) return at(CHECK);
        return number() <= 1 ? start() : at(slugs.get(number() - 2));
    }

    String next() {
        return at(slugs.get(Math.min(number(), slugs.size() - 1)));
    }

    public String start() {
        return "/" + language.tag() + "/request/" + concern.slug();
    }

    public String at(String step) {
        return start() + "/" + step;
    }

    public String handover() {
        return at("handover");
    }

    /// Where the draft goes on after the hand-over page.
    public String resume() {
        return at(CHECK);
    }

    public String submission() {
        return at("submission");
    }
}

package kompass.keeping;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import kompass.people.Values;
import kompass.site.Form;

/// What the buttons in a concern's form do to its rows before anything is saved: `add-question`,
/// `up:question:f-1`, `drop:paper:ausweise` …
final class ConcernRows {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private ConcernRows() {}

    /// Whether this button changes rows rather than saves.
    static boolean changes(String go) {
        return go.matches(
                "add-(question|paper|place)|(add-option|(up|drop):[a-z]+):[a-z0-9-]{1,60}");
    }

    static Values changed(Values values, Form form, String go) {
        return switch (go) {
            case "add-question" -> withQuestion(values);
            case "add-paper" -> withPaper(values, form.value("add-paper"));
            case "add-place" -> withKey(values, ConcernFields.PLACES, form.value("add-place"));
            default -> moved(values, go.split(":", 3));
        };
    }

    private static Values moved(Values values, String[] go) {
        if (go[0].equals("add-option")) return withOption(values, go[1]);
        var list = go[1] + "s";
        var key = go[2];
        var keys = new ArrayList<>(values.lines(list));
        int at = keys.indexOf(key);
        if (at < 0) return values;
        if (go[0].equals("up")) {
            if (at > 0) Collections.swap(keys, at, at - 1);
            return values.with(list, ConcernFields.lines(keys));
        }
        keys.remove(at);
        return without(
                values.with(list, ConcernFields.lines(keys)),
                field -> field.startsWith(go[1] + "." + key + "."));
    }

    private static Values without(Values values, Predicate<String> gone) {
        var kept = new LinkedHashMap<>(values.fields());
        kept.keySet().removeIf(gone);
        return new Values(kept);
    }

    private static Values withQuestion(Values values) {
        var key = "f-" + chance();
        return withKey(values, ConcernFields.QUESTIONS, key)
                .with(ConcernFields.question(key, "kind"), "TEXT");
    }

    /// What has options is a choice.
    private static Values withOption(Values values, String question) {
        return withKey(values, ConcernFields.question(question, "options"), "a-" + chance())
                .with(ConcernFields.question(question, "kind"), "CHOICE");
    }

    private static Values withPaper(Values values, String slug) {
        if (slug.isEmpty()) return values;
        return withKey(values, ConcernFields.PAPERS, slug)
                .with(ConcernFields.paper(slug, "need"), "REQUIRED")
                .with(ConcernFields.paper(slug, "way"), "EITHER");
    }

    private static Values withKey(Values values, String list, String key) {
        var keys = new ArrayList<>(values.lines(list));
        if (key.isEmpty() || keys.contains(key)) return values;
        keys.add(key);
        return values.with(list, ConcernFields.lines(List.copyOf(keys)));
    }

    /// Never the key of something that was there before: drafts may still hold its answer.
    private static String chance() {
        var key = new StringBuilder();
        for (int i = 0; i < 8; i++) key.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        return key.toString();
    }
}

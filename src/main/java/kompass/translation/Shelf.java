package kompass.translation;

import java.util.Set;
import kompass.languages.Place;

/// What kind of text a thing is. In the order in which newcomers need it, which is the order of the
/// queue among what is read equally often; `weight` is how much one thing of the kind counts in a
/// language's coverage (decision 20).
public enum Shelf {
    FRAME(12),
    FORM(12),
    RECEIPT(12),
    TOWN(6),
    START(6),
    CONCERN(4),
    ARTICLE(2),
    PAGE(4),
    REPLY(2),
    TERM(1),
    OTHER(1);

    private static final String WORDS = "words";
    private static final Set<String> FORMS = Set.of("requests", "questions");

    private final int weight;

    Shelf(int weight) {
        this.weight = weight;
    }

    static Shelf of(Place place) {
        var module = place.module();
        if (place.thing().equals(WORDS)) {
            if (FORMS.contains(module)) return FORM;
            return switch (module) {
                case "site" -> FRAME;
                case "delivery" -> RECEIPT;
                default -> PAGE;
            };
        }
        return switch (module) {
            case "site" -> TOWN;
            case "content" -> content(place.thing());
            case "concern", "institution", "paper" -> CONCERN;
            case "phrase" -> REPLY;
            default -> OTHER;
        };
    }

    private static Shelf content(String thing) {
        if (thing.startsWith("article/")) return ARTICLE;
        return thing.startsWith("term/") ? TERM : START;
    }

    /// Whether it stands on all pages or in all requests, so that nothing is read more often.
    boolean isEverywhere() {
        return this == FRAME || this == FORM || this == RECEIPT || this == TOWN;
    }

    int weight() {
        return weight;
    }

    /// The office word.
    public String word() {
        return "translation.office.shelf." + name();
    }
}

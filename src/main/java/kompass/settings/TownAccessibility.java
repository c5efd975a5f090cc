package kompass.settings;

import java.util.List;
import java.util.Optional;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Form;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the accessibility statement says beyond what holds for every Kompass, and where barriers
/// are reported.
@Component
@Order(4)
class TownAccessibility extends TownPart {

    TownAccessibility(Towns towns, Dictionary dictionary, Languages languages) {
        super("accessibility", towns, dictionary, languages);
    }

    @Override
    List<Blank> blanks(Form form) {
        return List.of(
                explained("feedback", Kind.ADDRESS), explained("paragraphs", Kind.PARAGRAPHS));
    }

    @Override
    Values shown(Town town) {
        return new Values(
                Fields.of(
                        "feedback", town.accessibilityFeedback(),
                        "paragraphs", Fields.lines(town.accessibility())));
    }

    @Override
    void check(Values values, Checks checks) {
        checks.required("feedback").addresses("feedback");
        checks.atMost("paragraphs", 2000).linesAtMost("paragraphs", 30);
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.accessibilityFeedback = Fields.orNull(values.of("feedback"));
        draft.accessibility = values.lines("paragraphs");
    }

    @Override
    Optional<String> open(Town town) {
        return town.accessibilityFeedback() == null
                ? Optional.of("settings.office.open.accessibility")
                : Optional.empty();
    }
}

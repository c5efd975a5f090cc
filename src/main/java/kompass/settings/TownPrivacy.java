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

/// Who answers for the data, and what the town says about it in its own words. How long everything
/// is kept is computed from the periods and cannot be written here.
@Component
@Order(3)
class TownPrivacy extends TownPart {

    TownPrivacy(Towns towns, Dictionary dictionary, Languages languages) {
        super("privacy", towns, dictionary, languages);
    }

    @Override
    List<Blank> blanks(Form form) {
        return List.of(
                explained("controller", Kind.LINES),
                explained("officer", Kind.LINES),
                explained("authority", Kind.LINES),
                explained("paragraphs", Kind.PARAGRAPHS));
    }

    @Override
    Values shown(Town town) {
        return new Values(
                Fields.of(
                        "controller", Fields.lines(town.controller()),
                        "officer", Fields.lines(town.dataProtectionOfficer()),
                        "authority", Fields.lines(town.supervisoryAuthority()),
                        "paragraphs", Fields.lines(town.privacy())));
    }

    @Override
    void check(Values values, Checks checks) {
        checks.required("controller").atMost("controller", 200).linesAtMost("controller", 8);
        checks.required("officer").atMost("officer", 200).linesAtMost("officer", 8);
        checks.atMost("authority", 200).linesAtMost("authority", 8);
        checks.atMost("paragraphs", 2000).linesAtMost("paragraphs", 30);
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.controller = values.lines("controller");
        draft.dataProtectionOfficer = values.lines("officer");
        draft.supervisoryAuthority = values.lines("authority");
        draft.privacy = values.lines("paragraphs");
    }

    @Override
    Optional<String> open(Town town) {
        return town.controller().isEmpty() || town.dataProtectionOfficer().isEmpty()
                ? Optional.of("settings.office.open.privacy")
                : Optional.empty();
    }
}

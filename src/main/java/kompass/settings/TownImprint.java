package kompass.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/// The imprint (§ 5 DDG, § 18 MStV): headings with lines.
@Component
@Order(2)
class TownImprint extends TownPart {

    private static final int MOST = 12;

    TownImprint(Towns towns, Dictionary dictionary, Languages languages) {
        super("imprint", towns, dictionary, languages);
    }

    @Override
    List<Blank> blanks(Form form) {
        var blanks = new ArrayList<Blank>();
        for (int i = 1; i <= Numbered.shown(form, "notice", MOST); i++) {
            blanks.add(blank("notice." + i + ".label", Kind.LINE));
            blanks.add(explained("notice." + i + ".lines", Kind.LINES));
        }
        return blanks;
    }

    @Override
    Values shown(Town town) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < town.imprint().size(); i++) {
            var notice = town.imprint().get(i);
            fields.put("notice." + (i + 1) + ".label", notice.label());
            fields.put("notice." + (i + 1) + ".lines", Fields.lines(notice.lines()));
        }
        return new Values(fields);
    }

    @Override
    void check(Values values, Checks checks) {
        for (var i : Numbered.used(values, "notice")) {
            checks.required("notice." + i + ".label").atMost("notice." + i + ".label", 100);
            checks.required("notice." + i + ".lines").atMost("notice." + i + ".lines", 200);
        }
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.imprint =
                Numbered.used(values, "notice").stream()
                        .map(i ->
                                new Town.Notice(
                                        values.of("notice." + i + ".label"),
                                        values.lines("notice." + i + ".lines")))
                        .toList();
    }

    @Override
    Optional<String> open(Town town) {
        return town.imprint().isEmpty()
                ? Optional.of("settings.office.open.imprint")
                : Optional.empty();
    }
}

package kompass.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Form;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The telephone numbers of the emergency page.
@Component
@Order(5)
class TownEmergency extends TownPart {

    private static final int MOST = 20;
    private static final String GROUP = "call";

    /// The icons that stand beside telephone numbers.
    private static final List<String> ICONS =
            List.of("phone", "health", "emergency", "family", "person", "advice", "home", "bus");

    private static final String YES = "yes";

    TownEmergency(Towns towns, Dictionary dictionary, Languages languages) {
        super("emergency", towns, dictionary, languages);
    }

    @Override
    List<Blank> blanks(Form form) {
        var blanks = new ArrayList<Blank>();
        for (int i = 1; i <= Numbered.shown(form, GROUP, MOST); i++) {
            blanks.add(blank(field(i, "number"), Kind.LINE));
            blanks.add(blank(field(i, "label"), Kind.LINE));
            blanks.add(explained(field(i, "explanation"), Kind.LINE));
            var icon = field(i, "icon");
            blanks.add(Blank.ofChoice(icon, label(icon), ICONS, words()));
            blanks.add(blank(field(i, "big"), Kind.TICK));
        }
        return blanks;
    }

    private static String field(int number, String name) {
        return GROUP + "." + number + "." + name;
    }

    @Override
    Values shown(Town town) {
        var fields = new LinkedHashMap<String, String>();
        var number = 0;
        for (var call : town.emergency()) {
            number++;
            fields.put(field(number, "number"), call.number());
            fields.put(field(number, "label"), call.label());
            fields.put(
                    field(number, "explanation"),
                    call.explanation() == null ? "" : call.explanation());
            fields.put(field(number, "icon"), call.icon());
            fields.put(field(number, "big"), call.big() ? YES : "");
        }
        return new Values(fields);
    }

    /// An icon alone is no number: the empty group at the end has one.
    @Override
    public Values read(Form form) {
        var values = super.read(form);
        for (var i : Numbered.used(values, GROUP))
            if (!values.has(field(i, "number"))
                    && !values.has(field(i, "label"))
                    && !values.has(field(i, "explanation")))
                values = values.with(field(i, "icon"), "").with(field(i, "big"), "");
        return values;
    }

    @Override
    void check(Values values, Checks checks) {
        var used = Numbered.used(values, GROUP);
        if (used.isEmpty()) checks.refuse(field(1, "number"), "settings.office.problem.noNumber");
        for (var i : used) {
            if (!values.of(field(i, "number")).matches("\\+?[0-9][0-9 /-]{1,25}"))
                checks.refuse(field(i, "number"), "settings.office.problem.phone");
            checks.required(field(i, "label")).atMost(field(i, "label"), 100);
            checks.atMost(field(i, "explanation"), 300);
            if (!ICONS.contains(values.of(field(i, "icon"))))
                checks.refuse(field(i, "icon"), "settings.office.problem.choose");
        }
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.emergency =
                Numbered.used(values, GROUP).stream()
                        .map(i ->
                                new Town.EmergencyNumber(
                                        values.of(field(i, "number")),
                                        values.of(field(i, "icon")),
                                        values.of(field(i, "big")).equals(YES),
                                        values.of(field(i, "label")),
                                        Fields.orNull(values.of(field(i, "explanation")))))
                        .toList();
    }
}

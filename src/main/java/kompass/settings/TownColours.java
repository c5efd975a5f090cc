package kompass.settings;

import java.util.List;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Colour;
import kompass.site.Colours;
import kompass.site.Form;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The two colours of the town. Those that somebody could not read are not taken.
@Component
@Order(8)
class TownColours extends TownPart {

    TownColours(Towns towns, Dictionary dictionary, Languages languages) {
        super("colours", towns, dictionary, languages);
    }

    @Override
    List<Blank> blanks(Form form) {
        return List.of(explained("brand", Kind.COLOUR), explained("action", Kind.COLOUR));
    }

    @Override
    Values shown(Town town) {
        return new Values(
                Fields.of("brand", town.colours().brand(), "action", town.colours().action()));
    }

    /// The colours as they stand in a form; the usual ones where there is nothing readable.
    static Colours of(Form form) {
        var brand = form.value("brand");
        var action = form.value("action");
        return Colour.isColour(brand) && Colour.isColour(action)
                ? new Colours(brand, action)
                : Colours.USUAL;
    }

    @Override
    void check(Values values, Checks checks) {
        for (var field : List.of("brand", "action"))
            if (!Colour.isColour(values.of(field)))
                checks.refuse(field, "settings.office.problem.colour");
        if (!checks.isFine()) return;
        var colours = new Colours(values.of("brand"), values.of("action"));
        for (var pair : colours.unreadable())
            checks.refuse(
                    pair.ofBrand() ? "brand" : "action",
                    "settings.office.problem.contrast",
                    words().of(pair.name()),
                    pair.said());
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.colours = new Colours(values.of("brand"), values.of("action"));
    }
}

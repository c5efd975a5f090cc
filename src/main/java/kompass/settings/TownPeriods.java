package kompass.settings;

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

/// How long everything is kept, and how much of everything there may be. What the pages promise and
/// what is erased follow from the same numbers.
@Component
@Order(7)
class TownPeriods extends TownPart {

    private static final int DAYS_A_MONTH = 28;

    TownPeriods(Towns towns, Dictionary dictionary, Languages languages) {
        super("periods", towns, dictionary, languages);
    }

    @Override
    List<Blank> blanks(Form form) {
        return List.of(
                explained("draftDays", Kind.NUMBER),
                explained("papersAfterPickUp", Kind.NUMBER),
                explained("papersAfterAcceptance", Kind.NUMBER),
                explained("requestAfterClosing", Kind.NUMBER),
                explained("requestMonths", Kind.NUMBER),
                explained("historyMonths", Kind.NUMBER),
                explained("pagesPerPaper", Kind.NUMBER),
                explained("papersPerRequest", Kind.NUMBER),
                explained("draftsADay", Kind.NUMBER),
                explained("lettersAnHour", Kind.NUMBER));
    }

    @Override
    Values shown(Town town) {
        var periods = town.periods();
        var limits = town.limits();
        return new Values(
                Fields.of(
                        "draftDays", text(periods.draftDays()),
                        "papersAfterPickUp", text(periods.papersAfterPickUpWorkingDays()),
                        "papersAfterAcceptance", text(periods.papersAfterAcceptanceDays()),
                        "requestAfterClosing", text(periods.requestAfterClosingDays()),
                        "requestMonths", text(periods.requestAtMostMonths()),
                        "historyMonths", text(periods.historyMonths()),
                        "pagesPerPaper", text(limits.pagesPerPaper()),
                        "papersPerRequest", text(limits.papersPerRequest()),
                        "draftsADay", text(limits.draftsADay()),
                        "lettersAnHour", text(limits.lettersAnHour())));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    @Override
    void check(Values values, Checks checks) {
        checks.number("draftDays", 1, 30)
                .number("papersAfterPickUp", 0, 30)
                .number("papersAfterAcceptance", 1, 90)
                .number("requestAfterClosing", 1, 365)
                .number("requestMonths", 1, 24)
                .number("historyMonths", 1, 120)
                .number("pagesPerPaper", 1, 40)
                .number("papersPerRequest", 1, 30)
                .number("draftsADay", 1, 100_000)
                .number("lettersAnHour", 1, 10_000);
        if (!checks.isFine()) return;
        var longest = number(values, "requestMonths") * DAYS_A_MONTH;
        if (number(values, "papersAfterAcceptance") > longest)
            checks.refuse("papersAfterAcceptance", "settings.office.problem.papersOutlive");
        if (number(values, "requestAfterClosing") > longest)
            checks.refuse("requestAfterClosing", "settings.office.problem.closedOutlives");
    }

    private static int number(Values values, String field) {
        return Integer.parseInt(values.of(field).strip());
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.periods =
                new Town.Periods(
                        number(values, "draftDays"),
                        number(values, "papersAfterPickUp"),
                        number(values, "papersAfterAcceptance"),
                        number(values, "requestAfterClosing"),
                        number(values, "requestMonths"),
                        number(values, "historyMonths"));
        draft.limits =
                new Town.Limits(
                        number(values, "pagesPerPaper"),
                        number(values, "papersPerRequest"),
                        number(values, "draftsADay"),
                        number(values, "lettersAnHour"));
    }
}

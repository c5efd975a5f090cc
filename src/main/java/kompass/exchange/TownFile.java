package kompass.exchange;

import kompass.site.Colours;
import kompass.site.Town;

/// `town.yaml`: the municipality's own data.
final class TownFile {

    private TownFile() {}

    static Town town(Node file) {
        return file.only(
                        "name",
                        "product",
                        "municipality",
                        "villages",
                        "imprint",
                        "controller",
                        "dataProtectionOfficer",
                        "supervisoryAuthority",
                        "privacy",
                        "accessibility",
                        "accessibilityFeedback",
                        "quickExit",
                        "firstTalk",
                        "emergency",
                        "periods",
                        "limits",
                        "post",
                        "colours")
                .read(town ->
                        new Town(
                                town.text("name"),
                                town.text("product"),
                                town.text("municipality"),
                                town.each("villages", it -> Town.Village.of(it.text())),
                                town.each("imprint", TownFile::notice),
                                town.texts("controller"),
                                town.texts("dataProtectionOfficer"),
                                town.texts("supervisoryAuthority"),
                                town.texts("privacy"),
                                town.texts("accessibility"),
                                town.optionalText("accessibilityFeedback"),
                                town.optionalText("quickExit"),
                                town.optionalText("firstTalk"),
                                town.each("emergency", TownFile::number),
                                town.at("periods").read(TownFile::periods),
                                town.at("limits").read(TownFile::limits),
                                town.at("post").read(TownFile::post),
                                town.at("colours").read(TownFile::colours)));
    }

    private static Town.Notice notice(Node notice) {
        notice.only("label", "lines");
        return new Town.Notice(notice.text("label"), notice.texts("lines"));
    }

    private static Town.EmergencyNumber number(Node number) {
        number.only("number", "icon", "big", "label", "explanation");
        return new Town.EmergencyNumber(
                number.text("number"),
                number.text("icon"),
                number.flag("big"),
                number.text("label"),
                number.optionalText("explanation"));
    }

    private static Town.Periods periods(Node periods) {
        periods.only(
                "draftDays",
                "papersAfterPickUpWorkingDays",
                "papersAfterAcceptanceDays",
                "requestAfterClosingDays",
                "requestAtMostMonths",
                "historyMonths");
        return new Town.Periods(
                periods.number("draftDays"),
                periods.number("papersAfterPickUpWorkingDays"),
                periods.number("papersAfterAcceptanceDays"),
                periods.number("requestAfterClosingDays"),
                periods.number("requestAtMostMonths"),
                periods.has("historyMonths")
                        ? periods.number("historyMonths")
                        : Town.Periods.USUAL.historyMonths());
    }

    private static Town.Limits limits(Node limits) {
        limits.only("pagesPerPaper", "papersPerRequest", "draftsADay", "lettersAnHour");
        return new Town.Limits(
                limits.number("pagesPerPaper"),
                limits.number("papersPerRequest"),
                limits.number("draftsADay"),
                limits.number("lettersAnHour"));
    }

    private static Town.Post post(Node post) {
        post.only("alarmContacts", "replyTo", "inHouseDomains");
        return new Town.Post(
                post.texts("alarmContacts"),
                post.optionalText("replyTo"),
                post.texts("inHouseDomains"));
    }

    private static Colours colours(Node colours) {
        colours.only("brand", "action");
        return new Colours(colours.text("brand"), colours.text("action"));
    }
}

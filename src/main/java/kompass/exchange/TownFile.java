package kompass.exchange;

import kompass.site.Town;

/// `town.yaml`: the municipality's own data.
final class TownFile {

    private TownFile() {}

    static Town town(Node file) {
        return file.only(
                        "name",
                        "product",
                        "municipality",
                        "imprint",
                        "controller",
                        "dataProtectionOfficer",
                        "supervisoryAuthority",
                        "accessibilityFeedback",
                        "quickExit",
                        "emergency",
                        "periods")
                .read(town ->
                        new Town(
                                town.text("name"),
                                town.text("product"),
                                town.text("municipality"),
                                town.each("imprint", TownFile::notice),
                                town.texts("controller"),
                                town.texts("dataProtectionOfficer"),
                                town.texts("supervisoryAuthority"),
                                town.optionalText("accessibilityFeedback"),
                                town.optionalText("quickExit"),
                                town.each("emergency", TownFile::number),
                                town.at("periods").read(TownFile::periods)));
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
                "requestAtMostMonths");
        return new Town.Periods(
                periods.number("draftDays"),
                periods.number("papersAfterPickUpWorkingDays"),
                periods.number("papersAfterAcceptanceDays"),
                periods.number("requestAfterClosingDays"),
                periods.number("requestAtMostMonths"));
    }
}

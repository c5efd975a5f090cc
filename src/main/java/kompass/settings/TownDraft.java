package kompass.settings;

import java.util.List;
import kompass.site.Colours;
import kompass.site.Town;
import org.jspecify.annotations.Nullable;

/// The town while a part of it is being changed.
final class TownDraft {

    String name;
    String product;
    String municipality;
    List<Town.Village> villages;
    List<Town.Notice> imprint;
    List<String> controller;
    List<String> dataProtectionOfficer;
    List<String> supervisoryAuthority;
    List<String> privacy;
    List<String> accessibility;
    @Nullable String accessibilityFeedback;
    @Nullable String quickExit;
    @Nullable String firstTalk;
    List<Town.EmergencyNumber> emergency;
    Town.Periods periods;
    Town.Limits limits;
    Town.Post post;
    Colours colours;

    TownDraft(Town town) {
        name = town.name();
        product = town.product();
        municipality = town.municipality();
        villages = town.villages();
        imprint = town.imprint();
        controller = town.controller();
        dataProtectionOfficer = town.dataProtectionOfficer();
        supervisoryAuthority = town.supervisoryAuthority();
        privacy = town.privacy();
        accessibility = town.accessibility();
        accessibilityFeedback = town.accessibilityFeedback();
        quickExit = town.quickExit();
        firstTalk = town.firstTalk();
        emergency = town.emergency();
        periods = town.periods();
        limits = town.limits();
        post = town.post();
        colours = town.colours();
    }

    Town town() {
        return new Town(
                name,
                product,
                municipality,
                villages,
                imprint,
                controller,
                dataProtectionOfficer,
                supervisoryAuthority,
                privacy,
                accessibility,
                accessibilityFeedback,
                quickExit,
                firstTalk,
                emergency,
                periods,
                limits,
                post,
                colours);
    }
}

package kompass.site;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.List;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pages that every town has: emergency, imprint, privacy, accessibility, clearing the device.
@Component
class SitePages implements PageSource {

    private static final String EMERGENCY = "/emergency";
    private static final String IMPRINT = "/imprint";
    private static final String PRIVACY = "/privacy";
    private static final String ACCESSIBILITY = "/accessibility";

    private final Templates templates;
    private final Frame frame;
    private final Dictionary dictionary;
    private final Languages languages;

    SitePages(Templates templates, Frame frame, Dictionary dictionary, Languages languages) {
        this.templates = templates;
        this.frame = frame;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @Override
    public Collection<String> paths(Language language) {
        return List.of(
                EMERGENCY, IMPRINT, PRIVACY, ACCESSIBILITY, ClearDevice.PATH, ClearDevice.CLEARED);
    }

    @Override
    public @Nullable JteModel render(Language reader, String path) {
        return switch (path) {
            case EMERGENCY ->
                    templates.siteEmergency(
                            frame.page(reader, path, "site.emergency"),
                            dictionary.words(languages.german()));
            case IMPRINT -> templates.siteImprint(frame.page(reader, path, "site.imprint"));
            case PRIVACY -> templates.sitePrivacy(frame.page(reader, path, "site.privacy"));
            case ACCESSIBILITY ->
                    templates.siteAccessibility(frame.page(reader, path, "site.accessibility"));
            case ClearDevice.PATH -> templates.siteClear(frame.page(reader, path, "site.clear"));
            case ClearDevice.CLEARED ->
                    templates.siteCleared(frame.page(reader, path, "site.cleared"));
            default -> null;
        };
    }
}

package kompass.health;

import java.util.Comparator;
import java.util.List;
import kompass.site.Contradictions;
import kompass.site.Contradictions.Contradiction;
import org.springframework.stereotype.Component;

/// Nothing that is set contradicts something else that is set.
@Component("settingsHealthIndicator")
class SettingsCheck extends Check {

    private final List<Contradictions> contradictions;

    SettingsCheck(List<Contradictions> contradictions) {
        super("settings");
        this.contradictions = contradictions;
    }

    List<Contradiction> found() {
        return contradictions.stream()
                .flatMap(one -> one.found().stream())
                .sorted(Comparator.comparing(Contradiction::said))
                .toList();
    }

    @Override
    Finding look() {
        var found = found().size();
        return found == 0
                ? Finding.good("health.office.settings.good")
                : Finding.care("health.office.settings.found", found);
    }
}

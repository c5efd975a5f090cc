package kompass.keeping;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import kompass.directory.Certificate;
import kompass.directory.Institution;
import kompass.directory.Institution.Deviation;
import kompass.directory.Institution.Hours;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.mail.Letters;
import kompass.people.Values;
import org.jspecify.annotations.Nullable;

/// An institution out of its fields; what is wrong goes to the checks.
final class InstitutionReading {

    private final Values values;
    private final Checks checks;
    private final Languages languages;

    InstitutionReading(Values values, Checks checks, Languages languages) {
        this.values = values;
        this.checks = checks;
        this.languages = languages;
    }

    /// What can be told of it; to be kept only where nothing was wrong.
    Institution institution(String key) {
        var address = checks.lines("address");
        if (address.isEmpty()) checks.reject("address", "address");
        return new Institution(
                key,
                checks.needed("name", "name"),
                checks.one("kind", Institution.Kind.class),
                checks.needed("description", "description"),
                new Institution.Place(address, checks.optional("room"), checks.optional("stop")),
                hours(),
                deviations(),
                checks.optional("hours-note"),
                checks.needed("phone", "phone"),
                spoken(),
                checks.optional("accessibility"),
                checks.number("lead", 0, 60),
                checks.number("answer", 1, 60),
                checks.address("mailbox", Letters::isAddress),
                checks.address("second-mailbox", Letters::isAddress),
                checks.one("mode", Institution.Mode.class),
                limit(),
                certificate(),
                checks.needed("controller", "controller"),
                checks.needed("officer", "officer"),
                checks.lines("serves"),
                checks.yes("public"),
                checks.number("position", 0, 9999));
    }

    private List<Hours> hours() {
        var hours = new ArrayList<Hours>();
        for (var day : DayOfWeek.values()) {
            var field = InstitutionForm.HOURS + day.getValue();
            Times.hours(day, values.of(field))
                    .ifPresentOrElse(hours::addAll, () -> checks.reject(field, "hours"));
        }
        return hours;
    }

    private List<Deviation> deviations() {
        var deviations = new ArrayList<Deviation>();
        for (var line : checks.lines("exceptions"))
            Times.deviations(line)
                    .ifPresentOrElse(
                            deviations::addAll,
                            () -> checks.reject("exceptions", "exception", line));
        return deviations;
    }

    private List<String> spoken() {
        var known = languages.all().stream().map(Language::tag).toList();
        var spoken = checks.lines("spoken");
        if (!known.containsAll(spoken)) checks.reject("spoken", "choose");
        return spoken;
    }

    private long limit() {
        var typed = values.of("limit").strip().replace(',', '.');
        if (typed.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            var bytes = new BigDecimal(typed).multiply(InstitutionForm.MEGABYTE).longValueExact();
            if (bytes > 0) return bytes;
        }
        checks.reject("limit", "limit");
        return 1;
    }

    private @Nullable String certificate() {
        var pem = values.of(InstitutionForm.CERTIFICATE);
        if (pem.isEmpty()) return null;
        var read = Certificate.of(pem);
        if (read.isEmpty()) checks.reject(InstitutionForm.CERTIFICATE, "certificate");
        return read.map(Certificate::pem).orElse(null);
    }
}

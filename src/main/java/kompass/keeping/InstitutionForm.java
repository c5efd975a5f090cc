package kompass.keeping;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.languages.Words;
import kompass.people.Editable;
import kompass.people.Staff;
import kompass.people.Texts;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An institution as its form. Its pick-up passphrase is no field: it is nowhere but in its hash.
@Component
class InstitutionForm implements Editable {

    static final String KIND = "institution";
    static final String HOURS = "hours.";
    static final String CERTIFICATE = "certificate";
    static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private static final List<String> FIELDS = fields();

    private final Institutions institutions;
    private final Languages languages;
    private final Dictionary dictionary;

    InstitutionForm(Institutions institutions, Languages languages, Dictionary dictionary) {
        this.institutions = institutions;
        this.languages = languages;
        this.dictionary = dictionary;
    }

    private static List<String> fields() {
        var fields = new ArrayList<>(List.of("name", "kind", "description", "public"));
        fields.addAll(List.of("address", "room", "stop"));
        for (var day : DayOfWeek.values()) fields.add(HOURS + day.getValue());
        fields.addAll(List.of("exceptions", "hours-note", "phone", "spoken", "accessibility"));
        fields.addAll(List.of("serves", "lead", "answer", "mailbox", "second-mailbox", "mode"));
        fields.addAll(List.of("limit", CERTIFICATE, "controller", "officer", "position"));
        return List.copyOf(fields);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "keeping.office.institution";
    }

    @Override
    public String label(String field) {
        return "keeping.office.institution." + field.replaceAll("\\.\\d+", "");
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return staff.isAdministrator() || staff.keeps(key);
    }

    @Override
    public boolean mayCreate(Staff staff, String key) {
        return staff.isAdministrator();
    }

    @Override
    public Set<String> several() {
        return Set.of("spoken");
    }

    /// Something new waits by not being public yet.
    @Override
    public boolean mayWait(boolean isNew) {
        return !isNew;
    }

    @Override
    public String title(String key, Values values) {
        return values.of("name");
    }

    @Override
    public String address(String key) {
        return KeepingRooms.INSTITUTIONS + "/" + key;
    }

    @Override
    public @Nullable String keyAt(Place place) {
        return place.module().equals(KIND) ? place.thing() : null;
    }

    @Override
    public Optional<Values> values(String key) {
        return institutions.find(key).map(InstitutionForm::values);
    }

    static Values values(Institution it) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : FIELDS) fields.put(field, "");
        fields.put("name", it.name());
        fields.put("kind", it.kind().name());
        fields.put("description", it.description());
        fields.put("public", it.listed() ? "yes" : "");
        fields.put("address", String.join("\n", it.place().address()));
        fields.put("room", text(it.place().room()));
        fields.put("stop", text(it.place().stop()));
        for (var hours : it.hours())
            fields.merge(
                    HOURS + hours.day().getValue(),
                    Times.written(hours.opens(), hours.closes()),
                    (before, next) -> before.isEmpty() ? next : before + ", " + next);
        fields.put("exceptions", Times.written(it.deviations()));
        fields.put("hours-note", text(it.hoursNote()));
        fields.put("phone", it.phone());
        fields.put("spoken", String.join("\n", it.spokenLanguages()));
        fields.put("accessibility", text(it.accessibility()));
        fields.put("serves", String.join("\n", it.serves()));
        fields.put("lead", Integer.toString(it.leadWorkingDays()));
        fields.put("answer", Integer.toString(it.answerWorkingDays()));
        fields.put("mailbox", text(it.mailbox()));
        fields.put("second-mailbox", text(it.secondMailbox()));
        fields.put("mode", it.mode().name());
        fields.put("limit", megabytes(it.limitBytes()));
        fields.put(CERTIFICATE, text(it.certificate()));
        fields.put("controller", it.controller());
        fields.put("officer", it.dataProtectionOfficer());
        fields.put("position", Integer.toString(it.position()));
        return new Values(fields);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String megabytes(long bytes) {
        var german = NumberFormat.getInstance(Locale.GERMANY);
        german.setGroupingUsed(false);
        german.setMaximumFractionDigits(3);
        return german.format(BigDecimal.valueOf(bytes).divide(MEGABYTE));
    }

    @Override
    public Values read(Form form) {
        var values = Values.of(form, FIELDS);
        for (var day : DayOfWeek.values()) {
            var field = HOURS + day.getValue();
            values = values.with(field, Times.tidy(values.of(field)));
        }
        return values.with("exceptions", Times.tidy(values.lines("exceptions")));
    }

    @Override
    public List<Problem> store(String key, Values values) {
        var checks = new Checks(values, german());
        var institution = reading(values, checks).institution(key);
        if (checks.problems().isEmpty()) institutions.put(institution);
        return checks.problems();
    }

    @Override
    public @Nullable Texts texts(String key, Values values) {
        var checks = new Checks(values, german());
        var institution = reading(values, checks).institution(key);
        return checks.problems().isEmpty()
                ? Texts.of(Institutions.place(key), Institutions.german(institution))
                : null;
    }

    /// What is wrong beside the form.
    Problem problem(String field, String word) {
        return new Problem(field, german().of("keeping.office.problem." + word));
    }

    private InstitutionReading reading(Values values, Checks checks) {
        return new InstitutionReading(values, checks, languages);
    }

    private Words german() {
        return dictionary.words(languages.german());
    }
}

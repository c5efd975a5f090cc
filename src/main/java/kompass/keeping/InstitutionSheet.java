package kompass.keeping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kompass.content.PlainLanguage;
import kompass.directory.Certificate;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.languages.Language;
import kompass.languages.Words;
import kompass.people.Edit;
import kompass.site.Choice;
import kompass.site.Contradictions.Contradiction;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// What the page of one institution shows beside its fields.
///
/// @param slug empty for a new one
/// @param passphraseSince null where there is no passphrase
/// @param plain null where its German cannot be looked at yet
/// @param extra the small forms beside the large one, with what is wrong in them
public record InstitutionSheet(
        String slug,
        Edit edit,
        List<Contradiction> worries,
        List<Concern> concerns,
        List<Language> languages,
        List<LocalDate> holidays,
        @Nullable Certificate certificate,
        @Nullable String passphraseSince,
        Form extra,
        @Nullable PlainLanguage plain,
        boolean removable) {

    public boolean isNew() {
        return slug.isEmpty();
    }

    public Form form() {
        return edit.form();
    }

    public String action() {
        return isNew() ? KeepingRooms.INSTITUTIONS : KeepingRooms.INSTITUTIONS + "/" + slug;
    }

    public List<Choice> kinds(Words w) {
        return Arrays.stream(Institution.Kind.values())
                .map(kind -> new Choice(kind.name(), w.of("keeping.office.kind." + kind)))
                .toList();
    }

    public List<Choice> modes(Words w) {
        return Arrays.stream(Institution.Mode.values())
                .map(mode ->
                        new Choice(
                                mode.name(),
                                w.of("keeping.office.mode." + mode),
                                w.of("keeping.office.mode." + mode + ".hint"),
                                null))
                .toList();
    }

    public List<Choice> spoken() {
        return languages.stream()
                .map(language ->
                        new Choice(
                                language.tag(),
                                output -> output.writeUserContent(language.germanName())))
                .toList();
    }

    public String spokenNames() {
        return String.join(
                ", ",
                languages.stream()
                        .filter(language -> form().isChosen("spoken", language.tag()))
                        .map(Language::germanName)
                        .toList());
    }

    public DayOfWeek[] days() {
        return DayOfWeek.values();
    }

    public String hours(DayOfWeek day) {
        return InstitutionForm.HOURS + day.getValue();
    }

    public String holidayDates() {
        return String.join(", ", holidays.stream().map(Times::date).toList());
    }
}

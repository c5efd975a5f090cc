package kompass.directory;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Words;

/// An institution as the plate on its own door says it: for `directory/plate.jte`.
public record Plate(
        Institution institution,
        List<OpeningHours.Line> hours,
        List<OpeningHours.Line> deviations,
        String spokenLanguages,
        String places) {

    /// Deviations that are over before `today` are left out.
    public static Plate of(
            Institution institution, Words words, Languages languages, LocalDate today) {
        return new Plate(
                institution,
                OpeningHours.of(institution, words),
                OpeningHours.deviations(institution, words, today),
                spoken(institution.spokenLanguages(), words, languages),
                words.list(institution.serves()));
    }

    /// What search engines know this kind as, an address of schema.org.
    public String schemaType() {
        return "https://schema.org/"
                + switch (institution.kind()) {
                    case AUTHORITY -> "GovernmentOffice";
                    case ADVICE, ASSOCIATION, OTHER -> "Organization";
                };
    }

    /// The usual hours as schema.org's `openingHours` writes them: `Mo 08:30-12:00`.
    public List<String> schemaHours() {
        return institution.hours().stream()
                .map(it ->
                        it.day().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2)
                                + " "
                                + it.opens()
                                + "-"
                                + it.closes())
                .toList();
    }

    /// Named in the reader's language; what has no name there names itself.
    private static String spoken(List<String> tags, Words words, Languages languages) {
        var locale = OpeningHours.locale(words);
        var names = LocaleDisplayNames.getInstance(locale);
        return ListFormatter.getInstance(locale)
                .format(tags.stream().map(tag -> name(tag, names, languages)).toList());
    }

    private static String name(String tag, LocaleDisplayNames names, Languages languages) {
        var name = names.localeDisplayName(ULocale.forLanguageTag(tag));
        return name.equals(tag) ? languages.find(tag).map(Language::nativeName).orElse(tag) : name;
    }
}

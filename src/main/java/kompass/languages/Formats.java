package kompass.languages;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates, numbers, lists and names as CLDR knows them for one language. A language that CLDR does
/// not know borrows from its fallback language, then from German, never from the machine's own
/// locale. Clocks have 24 hours, as on every notice in the town.
final class Formats {

    private static final Set<String> KNOWN =
            Arrays.stream(ULocale.getAvailableLocales())
                    .map(ULocale::getLanguage)
                    .collect(Collectors.toUnmodifiableSet());

    private final ULocale locale;
    private final ZoneId zone;
    private final DateFormat date;
    private final DateFormat dateAndTime;
    private final DateFormat time;
    private final DateFormat weekday;
    private final NumberFormat number;
    private final ListFormatter list;
    private final Collator collator;
    private final LocaleDisplayNames names;

    Formats(Language language, ZoneId zone) {
        this.locale = locale(language);
        this.zone = zone;
        this.date = format("yMMMMEEEEd");
        this.dateAndTime = format("yMMMMEEEEdHm");
        this.time = format("Hm");
        this.weekday = format("cccc");
        this.number = NumberFormat.getInstance(locale);
        this.list = ListFormatter.getInstance(locale);
        this.collator = Collator.getInstance(locale).freeze();
        this.names = LocaleDisplayNames.getInstance(locale, DialectHandling.DIALECT_NAMES);
    }

    /// Whose conventions this language follows.
    static ULocale locale(Language language) {
        return Stream.of(language.tag(), language.fallback(), Language.GERMAN)
                .filter(tag -> tag != null && knows(tag))
                .findFirst()
                .map(tag -> canonical(tag + "-u-ca-gregory-nu-latn"))
                .orElseThrow();
    }

    /// CLDR keeps some languages under another code (Kurmanji under `ku`, Twi under `ak`).
    private static ULocale canonical(String tag) {
        return ULocale.createCanonical(ULocale.forLanguageTag(tag));
    }

    private static boolean knows(String tag) {
        return KNOWN.contains(canonical(tag).getLanguage());
    }

    private DateFormat format(String skeleton) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    ULocale locale() {
        return locale;
    }

    String date(LocalDate day) {
        return format(date, Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    String dateAndTime(Instant instant) {
        return format(dateAndTime, local(instant));
    }

    String time(Instant instant) {
        return format(time, local(instant));
    }

    String time(LocalTime hour) {
        return format(time, Date.from(hour.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC)));
    }

    String weekday(DayOfWeek day) {
        var date = LocalDate.EPOCH.with(TemporalAdjusters.next(day)).atStartOfDay();
        return format(weekday, Date.from(date.toInstant(ZoneOffset.UTC)));
    }

    /// The formats run in UTC, so that dates without a time need no zone.
    private Date local(Instant instant) {
        return Date.from(instant.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC));
    }

    /// ICU's formats hold state while they work; pages are written on many threads.
    private static String format(DateFormat format, Date date) {
        return format.clone().format(date);
    }

    String number(Number value) {
        return number.clone().format(value);
    }

    String list(List<String> items) {
        return list.format(items);
    }

    Comparator<String> order() {
        return collator::compare;
    }

    /// Null when CLDR has no name for it in this language.
    @Nullable String country(String iso) {
        return unlessCode(iso, names.regionDisplayName(iso));
    }

    @Nullable String language(Language named) {
        return unlessCode(
                named.tag(), names.localeDisplayName(ULocale.forLanguageTag(named.tag())));
    }

    private static @Nullable String unlessCode(String code, String name) {
        var shown = name.toLowerCase(Locale.ROOT);
        var base = code.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return shown.isEmpty() || shown.equals(base) || shown.startsWith(base + " (") ? null : name;
    }
}

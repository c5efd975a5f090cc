package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static kompass.languages.Offer.DARI;
import static kompass.languages.Offer.ENGLISH;
import static kompass.languages.Offer.FARSI;
import static kompass.languages.Offer.GERMAN;
import static kompass.languages.Offer.ROMANI;
import static kompass.languages.Offer.UKRAINIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void spellsDatesOutInTheGregorianCalendarAndLatinDigits() {
        assertThat(formats(GERMAN).date(SUNDAY)).isEqualTo("Sonntag, 22. November 2026");
        assertThat(formats(ARABIC).date(SUNDAY)).isEqualTo("الأحد، 22 نوفمبر 2026");
        assertThat(formats(FARSI).date(SUNDAY)).isEqualTo("یکشنبه 22 نوامبر 2026");
        assertThat(formats(UKRAINIAN).date(SUNDAY)).startsWith("неділя, 22 листопада 2026");
    }

    @Test
    void tellsTheTimeOfTheTownInTwentyFourHours() {
        var afternoon = Instant.parse("2026-11-22T13:30:00Z");

        assertThat(formats(GERMAN).time(afternoon)).isEqualTo("14:30");
        assertThat(formats(ENGLISH).time(LocalTime.of(16, 5))).isEqualTo("16:05");
        assertThat(formats(GERMAN).dateAndTime(afternoon))
                .isEqualTo("Sonntag, 22. November 2026 um 14:30");
        assertThat(formats(ARABIC).dateAndTime(afternoon)).contains("14:30");
    }

    @Test
    void aLanguageThatCldrDoesNotKnowBorrowsFromGerman() {
        assertThat(formats(ROMANI).date(SUNDAY)).isEqualTo("Sonntag, 22. November 2026");
        assertThat(formats(DARI).date(SUNDAY)).startsWith("یکشنبه 22");
    }

    @Test
    void namesDaysCountriesAndLanguages() {
        assertThat(formats(GERMAN).weekday(DayOfWeek.MONDAY)).isEqualTo("Montag");
        assertThat(formats(ARABIC).weekday(DayOfWeek.FRIDAY)).isEqualTo("الجمعة");
        assertThat(formats(ARABIC).country("SY")).isEqualTo("سوريا");
        assertThat(formats(GERMAN).country("XX")).isNull();
        assertThat(formats(ENGLISH).language(DARI)).isEqualTo("Dari");
        assertThat(formats(ENGLISH).language(ROMANI)).isEqualTo("Romany");
    }

    @Test
    void joinsAndSortsAsTheLanguageDoes() {
        assertThat(formats(GERMAN).list(List.of("Pass", "Mietvertrag", "Foto")))
                .isEqualTo("Pass, Mietvertrag und Foto");
        assertThat(List.of("Zypern", "Österreich", "Oman").stream().sorted(formats(GERMAN).order()))
                .containsExactly("Oman", "Österreich", "Zypern");
    }

    private static Formats formats(Language language) {
        return new Formats(language, ZoneId.of("Europe/Berlin"));
    }
}

package kompass.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import kompass.directory.Paper;
import kompass.questions.Name;
import org.junit.jupiter.api.Test;

class FileNamesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Paper LEASE =
            new Paper("mietvertrag", "Mietvertrag", null, "house", "Mietvertrag");

    @Test
    void aFileSaysWhatWhoseWhenAndWhich() {
        assertThat(of(new Name("Amal", "Al-Srour", "أمل السرور", null)))
                .isEqualTo("Mietvertrag_Al-Srour_2026-11-22_K7F3M2.pdf");
    }

    @Test
    void aNameInAnyScriptBecomesLatinLetters() {
        assertThat(of(new Name(null, "Шевченко", null, null)))
                .isEqualTo("Mietvertrag_Sevcenko_2026-11-22_K7F3M2.pdf");
        assertThat(of(new Name(null, null, "ሰላም", null)))
                .matches("Mietvertrag_[A-Za-z]+_2026-11-22_K7F3M2\\.pdf");
        assertThat(of(new Name("Zoë", "Çelik-Öztürk", null, null)))
                .isEqualTo("Mietvertrag_Celik-Ozturk_2026-11-22_K7F3M2.pdf");
    }

    @Test
    void upload13NeitherLinesNorQuotesGetIntoAFileName() {
        for (var hostile :
                List.of(
                        "x\"; filename=\"evil.exe",
                        "Al-Srour\r\nContent-Type: text/html\r\n\r\n<script>",
                        "a'b\\c/d:e*f?g",
                        "=?utf-8?Q?evil=2Eexe?="))
            assertThat(of(new Name("Amal", hostile, null, null)))
                    .matches("Mietvertrag_[A-Za-z0-9-]+_2026-11-22_K7F3M2\\.pdf");
        assertThatThrownBy(() -> new Paper("p", "P", null, "p", "x\"\r\nBcc: y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void upload12ANameWithoutLettersIsLeftOut() {
        assertThat(of(new Name("../..", "\r\n\u202E", null, null)))
                .isEqualTo("Mietvertrag_2026-11-22_K7F3M2.pdf");
    }

    @Test
    void noNameIsLongerThanSixtyCharacters() {
        var long40 = new Paper("p", "P", null, "p", "A".repeat(40));
        var amal = new Amal();
        amal.name = new Name(null, "Wolfeschlegelsteinhausenbergerdorff".repeat(5), null, null);

        assertThat(of(amal.name))
                .hasSize(60)
                .matches("Mietvertrag_[A-Za-z]+_2026-11-22_K7F3M2\\.pdf");
        assertThat(new FileNames(amal.request(), BERLIN).of(long40))
                .hasSize(60)
                .endsWith("_2026-11-22_K7F3M2.pdf");
    }

    private static String of(Name name) {
        var amal = new Amal();
        amal.name = name;
        return new FileNames(amal.request(), BERLIN).of(LEASE);
    }
}

package kompass.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Whoever writes a file by hand is told what is wrong with it, and where.
class ArchiveTests {

    private static final String ARTICLE = "de/articles/anmeldung/wohnung-anmelden.yaml";
    private static final String OFFICE = "de/institutions/einwohnermeldeamt.yaml";

    private final TreeMap<String, String> files = new TreeMap<>(DemoTown.files());

    @Test
    void namesTheFileAndTheKeyThatIsMissing() {
        change(ARTICLE, "    text: In den", "    txt: In den");

        assertRefused(ARTICLE + ", facts[0].txt: there is no such key");
    }

    @Test
    void refusesAnOfficeThatIsNotThere() {
        change(ARTICLE, "institution: einwohnermeldeamt", "institution: meldeamt");

        assertRefused(ARTICLE + ", institution: meldeamt is none of");
    }

    @Test
    void refusesHoursThatNoClockShows() {
        change(OFFICE, "08:30-", "08:70-");

        assertRefused(OFFICE + ", hours[0]: has a time that no clock shows");
    }

    @Test
    void refusesATranslationThatHasLostItsGerman() {
        files.put("ar/papers.yaml", "papers:\n  - name: وثيقة\n    note: ملاحظة\n");

        assertRefused("ar/papers.yaml, papers[0].note: the German file has no such text");
    }

    @Test
    void aTranslationThatIsNotThereYetHoldsNothingUp() {
        files.keySet().removeIf(path -> !path.startsWith("de/") && !path.equals("languages.csv"));

        assertThat(Archive.read(files).translations()).isEmpty();
    }

    private void change(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.computeIfPresent(file, (path, yaml) -> yaml.replaceFirst(from, to));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Archive.read(files))
                .isInstanceOf(Misread.class)
                .hasMessageStartingWith(message);
    }
}

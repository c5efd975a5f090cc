package kompass.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Leichte Sprache by the rules of DIN SPEC 33429 that a machine can judge: short sentences, no
/// passive, no genitive, nothing denied twice, and texts of its own instead of the German ones.
class SimpleLanguageTests {

    private static final String SIMPLE = "de-simple";
    private static final int LONGEST_SENTENCE = 12;

    /// Shorter ones may well be the same: "Kostet nichts" cannot be said more simply.
    private static final int SHORT_SENTENCE = 6;

    private static final int SAME_AT_MOST_PERCENT = 10;

    private static final Pattern TARGET = Pattern.compile("]\\([^()\\s]*\\)|\\*\\*|\\[");
    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+|[{}]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}·\\u00AD-]*");
    private static final Pattern GENITIVE =
            Pattern.compile("(?iu)(?<!\\p{L})(des|eines|deren|dessen|wessen)(?!\\p{L})");
    private static final Pattern PASSIVE =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(wird|werden|wurde|wurden|worden)(?!\\p{L}).*(?<!\\p{L})(\\p{L}*ge\\p{L}{2,}(t|en)|(be|ver|er|ent|zer)\\p{L}{2,}t|\\p{L}+iert)(?!\\p{L})|(?<!\\p{L})worden(?!\\p{L})");
    private static final Pattern NO =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(nicht|kein\\p{L}*|nie|niemand\\p{L}*|nichts|ohne)(?!\\p{L})");
    private static final Path WORDS = Path.of("src/main/resources/words");

    private final SortedMap<String, String> town = DemoTown.files();

    @Test
    void noSentenceIsLong() {
        assertThat(everySentence(SIMPLE))
                .filteredOn(sentence -> length(sentence) > LONGEST_SENTENCE)
                .isEmpty();
    }

    @Test
    void nothingIsSaidInThePassiveOrTheGenitive() {
        assertThat(everySentence(SIMPLE))
                .noneMatch(sentence -> PASSIVE.matcher(sentence).find())
                .noneMatch(sentence -> GENITIVE.matcher(sentence).find());
    }

    @Test
    void nothingIsDeniedTwiceInASentence() {
        assertThat(everySentence(SIMPLE))
                .filteredOn(sentence -> NO.matcher(sentence).results().count() > 1)
                .isEmpty();
    }

    @Test
    void theTextsOfTheTownAreItsOwn() {
        assertThat(sameAsInGerman(town(SIMPLE), town("de"))).isLessThan(SAME_AT_MOST_PERCENT);
    }

    @Test
    void theWordsOfThePagesAreItsOwn() {
        assertThat(sameAsInGerman(words(SIMPLE), words("de"))).isLessThan(SAME_AT_MOST_PERCENT);
    }

    /// How many percent of the longer sentences stand in the same German text, too.
    private static double sameAsInGerman(
            SortedMap<String, String> simple, SortedMap<String, String> german) {
        var all = 0;
        var same = 0;
        for (var text : simple.entrySet()) {
            var known = new HashSet<>(sentences(german.getOrDefault(text.getKey(), "")));
            for (var sentence : sentences(text.getValue())) {
                if (length(sentence) <= SHORT_SENTENCE) continue;
                all++;
                if (known.contains(sentence)) same++;
            }
        }
        assertThat(all).isGreaterThan(100);
        return 100.0 * same / all;
    }

    /// Every sentence a reader of the language meets.
    private List<String> everySentence(String tag) {
        return Stream.of(town(tag), words(tag))
                .flatMap(texts -> texts.values().stream())
                .flatMap(text -> sentences(text).stream())
                .toList();
    }

    private static List<String> sentences(String text) {
        return END.splitAsStream(TARGET.matcher(text).replaceAll(""))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static long length(String sentence) {
        return WORD.matcher(sentence).results().count();
    }

    private SortedMap<String, String> town(String tag) {
        var texts = new TreeMap<String, String>();
        town.subMap(tag + "/", tag + "0")
                .forEach((file, yaml) -> {
                    var path = file.substring(tag.length());
                    Flat.texts(Node.parse(file, yaml))
                            .forEach((place, text) -> texts.put(path + " " + place, text));
                });
        return texts;
    }

    private static SortedMap<String, String> words(String tag) {
        var words = new TreeMap<String, String>();
        try (var files = Files.list(WORDS.resolve(tag))) {
            for (var file : files.toList()) {
                if (file.toString().matches(".*(office|about)\\.properties")) continue;
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties
                        .stringPropertyNames()
                        .forEach(key -> words.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

package kompass.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The interface words that ship, in every language that ships.
class WordsTests {

    private static final Path FOLDER = Path.of("src/main/resources/words");
    private static final String ABOUT = "about.properties";
    private static final Pattern KEY =
            Pattern.compile("^\\s*([a-z][\\w.-]*)\\s*[=:]", Pattern.MULTILINE);
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:of|plain)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]*)+)\"");

    /// These are offered as complete, so no commit leaves a word out. Others may be growing: until
    /// they have every word they stand under "not complete yet".
    private static final Set<String> WHOLE =
            Set.of(
                    "ar",
                    "bg",
                    "ckb",
                    "de",
                    "de-simple",
                    "en",
                    "fa",
                    "fr",
                    "kmr",
                    "pl",
                    "ps",
                    "ro",
                    "ru",
                    "so",
                    "sq",
                    "ti",
                    "tr",
                    "uk");

    private final WordFiles files = WordFiles.shipped();

    /// A language whose folder does not say yet who wrote it is still being written.
    private Map<String, WordFiles.Shipped> shipped() {
        var shipped = new TreeMap<>(files.languages());
        shipped.keySet()
                .retainAll(folders().stream().map(it -> it.getFileName().toString()).toList());
        return shipped;
    }

    @Test
    void everyGermanWordExistsInEveryLanguageThatIsWhole() {
        assertThat(shipped()).containsKeys(WHOLE.toArray(String[]::new));
        for (var tag : WHOLE)
            assertThat(Objects.requireNonNull(files.languages().get(tag)).words().keySet())
                    .as(tag)
                    .containsExactlyInAnyOrderElementsOf(files.german().keySet());
    }

    @Test
    void noLanguageHasWordsThatGermanDoesNotHave() {
        assertThat(shipped())
                .allSatisfy((tag, shipped) ->
                        assertThat(files.german().keySet())
                                .as(tag)
                                .containsAll(shipped.words().keySet()));
    }

    @Test
    void everyLanguageSaysWhoWroteIt() {
        assertThat(folders())
                .allSatisfy(folder ->
                        assertThat(read(folder.resolve(ABOUT)))
                                .containsPattern("(?m)^origin=(person|machine)$"));
    }

    @Test
    void noWordIsEmpty() {
        assertThat(shipped())
                .allSatisfy((tag, shipped) ->
                        assertThat(shipped.words())
                                .as(tag)
                                .allSatisfy((key, word) -> assertThat(word).as(key).isNotBlank()));
    }

    @Test
    void everyPatternCanBeReadAndAsksForTheSameValuesAsTheGerman() {
        assertThat(shipped())
                .allSatisfy((tag, shipped) ->
                        assertThat(shipped.words())
                                .as(tag)
                                .allSatisfy((key, word) ->
                                        assertThat(Phrase.arguments(word))
                                                .as(key)
                                                .isEqualTo(Phrase.arguments(german(key)))));
    }

    @Test
    void everyTranslationHasTheMarksOfTheGerman() {
        assertThat(shipped())
                .allSatisfy((tag, shipped) ->
                        assertThat(shipped.words())
                                .as(tag)
                                .allSatisfy((key, word) ->
                                        assertThat(marks(word))
                                                .as(key)
                                                .isEqualTo(marks(german(key)))));
    }

    private String german(String key) {
        return files.german().getOrDefault(key, "");
    }

    /// How often bold, and which targets; a plural may repeat them.
    private static Set<String> marks(String pattern) {
        return Markup.parse(pattern).marks().stream()
                .map(it -> it instanceof Inline.Link(var target, _) ? target : "bold")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void keysBeginWithTheirModuleAndStandOnlyOnce() {
        for (var folder : folders()) {
            var seen = new TreeMap<String, Path>();
            for (var file : properties(folder))
                for (var key : keys(file)) {
                    assertThat(key).as(file.toString()).startsWith(module(file) + ".");
                    assertThat(seen.put(key, file)).as("%s stands twice", key).isNull();
                }
        }
    }

    @Test
    void everyWordThatIsAskedForExists() {
        assertThat(
                        sources()
                                .flatMap(source -> ASKED.matcher(source).results())
                                .map(it -> it.group(1)))
                .isSubsetOf(all());
    }

    private Set<String> all() {
        var all = new TreeSet<>(files.german().keySet());
        all.addAll(files.office().keySet());
        return all;
    }

    /// A key counts as used when it stands in a template or in Java, or when its beginning does and
    /// the rest is computed (`"requests.channel." + kind`).
    @Test
    void everyWordIsUsed() {
        var quoted =
                sources()
                        .flatMap(source -> QUOTED.matcher(source).results())
                        .map((MatchResult it) -> it.group(1))
                        .collect(Collectors.toSet());
        var beginnings =
                quoted.stream().filter(it -> it.endsWith(".") || it.endsWith("-")).toList();

        assertThat(all())
                .allSatisfy(key ->
                        assertThat(
                                        quoted.contains(key)
                                                || beginnings.stream().anyMatch(key::startsWith))
                                .as("%s is used", key)
                                .isTrue());
    }

    private static Stream<String> sources() {
        return Stream.of(Path.of("src/main/java"), Path.of("src/main/jte"))
                .flatMap(WordsTests::walk)
                .filter(it -> it.toString().matches(".*\\.(java|jte)"))
                .map(WordsTests::read);
    }

    private static List<Path> folders() {
        return list(FOLDER).stream().filter(it -> Files.exists(it.resolve(ABOUT))).toList();
    }

    private static List<Path> properties(Path folder) {
        return list(folder).stream().filter(it -> !it.endsWith(ABOUT)).toList();
    }

    private static List<String> keys(Path file) {
        var keys = new ArrayList<String>();
        KEY.matcher(read(file).replace("\\\n", " ")).results().forEach(it -> keys.add(it.group(1)));
        return keys;
    }

    private static String module(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kompass.languages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The interface words that ship: `words/<tag>/<module>.properties`, and in `about.properties` who
/// wrote a language's files. What only offices and staff read stands in German alone
/// (`words/de/<module>.office.properties`), and no language waits for it.
record WordFiles(Map<String, Shipped> languages, Map<String, String> office) {

    /// The words of one language by key.
    record Shipped(boolean machineMade, Map<String, String> words) {}

    private static final Pattern FILE = Pattern.compile("words/([^/]+)/([^/]+)\\.properties$");
    private static final String ABOUT = "about";
    private static final String OFFICE = ".office";

    WordFiles(Map<String, Shipped> languages) {
        this(languages, Map.of());
    }

    static WordFiles shipped() {
        try {
            return read(
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:words/*/*.properties"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The interface words cannot be read", unreadable);
        }
    }

    private static WordFiles read(Resource[] files) throws IOException {
        var words = new TreeMap<String, Map<String, String>>();
        var office = new TreeMap<String, String>();
        var machineMade = new TreeMap<String, Boolean>();
        for (var file : files) {
            var name = FILE.matcher(file.getURL().getPath());
            if (!name.find()) throw new IOException("Not a file of words: " + file);
            var properties = properties(file);
            if (name.group(2).equals(ABOUT)) {
                machineMade.put(name.group(1), "machine".equals(properties.getProperty("origin")));
            } else {
                var ofLanguage =
                        name.group(2).endsWith(OFFICE)
                                ? office
                                : words.computeIfAbsent(name.group(1), _ -> new TreeMap<>());
                for (var key : properties.stringPropertyNames())
                    if (ofLanguage.put(key, properties.getProperty(key)) != null)
                        throw new IOException(key + " stands in two files of words");
            }
        }
        var languages = new TreeMap<String, Shipped>();
        words.forEach((tag, ofLanguage) ->
                languages.put(
                        tag,
                        new Shipped(
                                machineMade.getOrDefault(tag, false),
                                Collections.unmodifiableMap(ofLanguage))));
        return new WordFiles(
                Collections.unmodifiableMap(languages), Collections.unmodifiableMap(office));
    }

    private static Properties properties(Resource file) throws IOException {
        var properties = new Properties();
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties;
    }

    /// German words for readers by key, the measure of all other languages.
    Map<String, String> german() {
        var german = languages.get(Language.GERMAN);
        return german == null ? Map.of() : german.words();
    }

    @Nullable String find(String key, String tag) {
        var ofLanguage = languages.get(tag);
        return ofLanguage == null ? null : ofLanguage.words().get(key);
    }

    boolean isMachineMade(String tag) {
        var ofLanguage = languages.get(tag);
        return ofLanguage != null && ofLanguage.machineMade();
    }
}

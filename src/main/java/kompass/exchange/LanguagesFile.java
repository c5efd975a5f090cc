package kompass.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;

/// `languages.csv`: the order of its rows is the order on the page.
final class LanguagesFile {

    private static final String HEAD = "tag,native_name,german_name,fallback,offered";
    private static final Pattern FIELD =
            Pattern.compile("\\G(?:\"(?<quoted>[^\"]*)\"|[^,\"]*)(?:,|$)");

    private LanguagesFile() {}

    static List<Language> languages(String file, String csv) {
        var lines = csv.strip().lines().toList();
        if (!lines.getFirst().equals(HEAD)) throw new Misread(file, "line 1", "is not " + HEAD);
        var languages = new ArrayList<Language>();
        for (var line : lines.subList(1, lines.size()))
            languages.add(language(file, line, languages.size() + 1));
        return languages;
    }

    private static Language language(String file, String line, int position) {
        var place = "line " + (position + 1);
        var fields = fields(line);
        if (fields.size() != 5) throw new Misread(file, place, "has not five fields");
        var offered = Set.of(fields.get(4).split(","));
        try {
            return new Language(
                    fields.get(0),
                    fields.get(1),
                    fields.get(2),
                    given(fields.get(3)),
                    offered.contains("read"),
                    offered.contains("interpret"),
                    offered.contains("video"),
                    position);
        } catch (IllegalArgumentException e) {
            throw new Misread(file, place, e);
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = FIELD.matcher(line);
        while (fields.size() < 5 && field.find())
            fields.add(
                    Objects.requireNonNullElse(
                            field.group("quoted"), field.group(0).replaceAll(",$", "")));
        return fields;
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }
}

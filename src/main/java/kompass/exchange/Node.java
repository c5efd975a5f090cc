package kompass.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// One place in a YAML file, which knows where it stands: whatever is wrong with it is said with
/// the file and the path of the key (`steps[1].title`).
record Node(String file, String path, Object value) {

    static Node parse(String file, String yaml) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var value = new Yaml(new SafeConstructor(options)).<@Nullable Object>load(yaml);
            if (value == null) throw new Misread(file, "", "the file is empty");
            return new Node(file, "", value);
        } catch (YAMLException e) {
            throw new Misread(file, "", e);
        }
    }

    Misread trouble(String trouble) {
        return new Misread(file, path, trouble);
    }

    /// Refuses keys that nobody reads: most of them are misspelt.
    Node only(String... keys) {
        var known = Set.of(keys);
        for (var key : map().keySet())
            if (!known.contains(key)) throw new Misread(file, below(key), "there is no such key");
        return this;
    }

    Node at(String key) {
        var found = find(key);
        if (found == null) throw new Misread(file, below(key), "is missing");
        return found;
    }

    @Nullable Node find(String key) {
        var found = map().get(key);
        return found == null ? null : new Node(file, below(key), found);
    }

    String text(String key) {
        return at(key).text();
    }

    @Nullable String optionalText(String key) {
        var found = find(key);
        return found == null ? null : found.text();
    }

    /// A text stands on one line: whatever the file wraps is white space.
    String text() {
        if (!(value instanceof String text)) throw trouble("is not a text; put it into \"…\"");
        if (text.isBlank()) throw trouble("is empty");
        return text.strip();
    }

    int number(String key) {
        var found = at(key);
        if (found.value instanceof Integer number) return number;
        throw found.trouble("is not a whole number");
    }

    boolean flag(String key) {
        var found = at(key);
        if (found.value instanceof Boolean flag) return flag;
        throw found.trouble("is neither true nor false");
    }

    boolean flag(String key, boolean usual) {
        return has(key) ? flag(key) : usual;
    }

    boolean has(String key) {
        return find(key) != null;
    }

    LocalDate date(String key) {
        var found = at(key);
        if (found.value instanceof Date date)
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        throw found.trouble("is not a date like 2026-11-02");
    }

    /// `hand-in` is `HAND_IN`.
    <E extends Enum<E>> E one(Class<E> kind) {
        var name = text().toUpperCase(Locale.ROOT).replace('-', '_');
        for (var constant : kind.getEnumConstants())
            if (constant.name().equals(name)) return constant;
        throw trouble("is none of " + List.of(kind.getEnumConstants()));
    }

    /// The entries of a list, none if the key is missing.
    List<Node> list(String key) {
        var found = find(key);
        return found == null ? List.of() : found.list();
    }

    List<Node> list() {
        if (!(value instanceof List<?> entries)) throw trouble("is not a list");
        var nodes = new ArrayList<Node>();
        for (var entry : entries) {
            var place = path + "[" + nodes.size() + "]";
            if (entry == null) throw new Misread(file, place, "is empty");
            nodes.add(new Node(file, place, entry));
        }
        return nodes;
    }

    List<String> texts(String key) {
        return list(key).stream().map(Node::text).toList();
    }

    <T> List<T> each(String key, Function<Node, T> read) {
        return list(key).stream().map(entry -> entry.read(read)).toList();
    }

    /// What a value refuses is said with the place it was read from.
    <T> T read(Function<Node, T> read) {
        try {
            return read.apply(this);
        } catch (Misread e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Misread(file, path, e);
        }
    }

    Set<String> keys() {
        return map().keySet();
    }

    boolean isMap() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    private Map<String, Object> map() {
        if (!(value instanceof Map<?, ?> entries)) throw trouble("has no keys");
        for (var key : entries.keySet())
            if (!(key instanceof String))
                throw trouble("has the key " + key + "; put it into \"…\"");
        @SuppressWarnings("unchecked")
        var map = (Map<String, Object>) entries;
        return map;
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

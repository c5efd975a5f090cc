package kompass.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files under `static/`: part of the program, so they are constants of the process. One print
/// of all of them stands in every address (`/static/<print>/scripts/copy.js`): whoever has a file
/// never asks for it again, and modules may import each other by relative paths.
public final class Assets {

    /// The one style sheet of the public pages.
    public static final String STYLES = "styles/kompass.css";

    /// What staff pages load after it.
    public static final String STAFF_STYLES = "styles/staff.css";

    static final String FOLDER = "/static/";

    private static final List<String> LAYERS =
            List.of("reset", "tokens", "base", "layout", "parts", "modes");
    private static final Pattern LAYER =
            Pattern.compile("\\s*@layer\\s+(\\w+)\\s*\\{(.*)}\\s*", Pattern.DOTALL);
    private static final Map<String, byte[]> FILES = read();
    private static final String PRINT = print();

    private Assets() {}

    /// The address of a file, such as `/static/4f1c…/styles/kompass.css`.
    public static String url(String file) {
        if (!FILES.containsKey(file))
            throw new IllegalArgumentException("There is no static file " + file);
        return FOLDER + PRINT + "/" + file;
    }

    static Map<String, byte[]> files() {
        return FILES;
    }

    static boolean isCurrent(String print) {
        return PRINT.equals(print);
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        byte @Nullable [] bytes = FILES.get(file);
        if (bytes == null) throw new IllegalArgumentException("There is no static file " + file);
        return bytes;
    }

    private static Map<String, byte[]> read() {
        var files = new TreeMap<String, byte[]>();
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:static/**/*.*");
            for (var resource : found) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf("/static/") + FOLDER.length());
                files.put(name, resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(STYLES, styles(files).getBytes(StandardCharsets.UTF_8));
        files.put(STAFF_STYLES, staffStyles(files).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /// The parts in the order of their layers, by name within a layer, and then without the layers:
    /// a browser before 2022 (Android 8) drops a whole layer, in this order it needs none. What a
    /// part changes about a surface needs a selector at least as strong.
    private static String styles(Map<String, byte[]> files) {
        var layers = new TreeMap<Integer, StringBuilder>();
        for (var file : files.entrySet()) {
            if (!file.getKey().matches("styles/[^/]+\\.css")) continue;
            var part = LAYER.matcher(new String(file.getValue(), StandardCharsets.UTF_8));
            if (!part.matches() || !LAYERS.contains(part.group(1)))
                throw new IllegalStateException(
                        file.getKey() + " must be one block of a layer: @layer parts { … }");
            layers.computeIfAbsent(LAYERS.indexOf(part.group(1)), _ -> new StringBuilder())
                    .append(part.group(2));
        }
        var plain = String.join("", layers.values()).replaceAll("(?s)/\\*.*?\\*/", "");
        return OldBrowsers.readable(plain).replaceAll("\\s*\\n\\s*", "\n").strip();
    }

    /// The parts in `styles/staff/` by name; staff browsers are not old ones, and the order holds.
    private static String staffStyles(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("styles/staff/"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static String print() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kompass.site;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of `Assets` as they are sent: compressed once, with what they are.
final class StaticFiles {

    record File(Rendered bytes, String type, boolean current) {}

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css;charset=utf-8",
                    "js", "text/javascript;charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "webp", "image/webp",
                    "json", "application/json",
                    "wasm", "application/wasm",
                    "txt", "text/plain;charset=utf-8");

    private final Map<String, Rendered> files = new HashMap<>();

    StaticFiles() {
        Assets.files().forEach((name, bytes) -> files.put(name, Rendered.of(bytes)));
    }

    /// The file at `/static/<print>/…`. A page from before an update still asks with the old print
    /// and gets the new file, which it must not keep.
    @Nullable File find(String address) {
        if (!address.startsWith(Assets.FOLDER)) return null;
        var end = address.indexOf('/', Assets.FOLDER.length());
        if (end < 0) return null;
        var name = address.substring(end + 1);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        var bytes = files.get(name);
        if (bytes == null || type == null) return null;
        var print = address.substring(Assets.FOLDER.length(), end);
        return new File(bytes, type, Assets.isCurrent(print));
    }
}

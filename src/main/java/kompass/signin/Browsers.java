package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What people call the browser that a request comes from: "Firefox, Windows". Kept beside a
/// session, so that they recognise their own.
final class Browsers {

    private static final String UNKNOWN = "Browser";

    /// The order matters: each calls itself by the names of those after it, too.
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("Firefox/", "Firefox");
        PROGRAMS.put("FxiOS/", "Firefox");
        PROGRAMS.put("Chrome/", "Chrome");
        PROGRAMS.put("CriOS/", "Chrome");
        PROGRAMS.put("Safari/", "Safari");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    static String name(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null) return UNKNOWN;
        var program = first(PROGRAMS, agent).orElse(UNKNOWN);
        return first(SYSTEMS, agent).map(system -> program + ", " + system).orElse(program);
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

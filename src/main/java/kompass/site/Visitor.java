package kompass.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request tells about who is reading: the path asked for, the language chosen before, the
/// languages of the device, the browser.
public record Visitor(
        String path,
        @Nullable String remembered,
        @Nullable String accepts,
        @Nullable String browser) {

    static final String LANGUAGE_COOKIE = "language";

    /// The other language that somebody reads.
    static final String ALSO_COOKIE = "also";

    public static Visitor of(HttpServletRequest request) {
        return new Visitor(
                request.getRequestURI(),
                Cookies.find(request, LANGUAGE_COOKIE).orElse(null),
                request.getHeader("Accept-Language"),
                request.getHeader("User-Agent"));
    }

    /// True inside another app's WebView, such as the Open SmartCity App's, where file choosers,
    /// downloads, new windows and `tel:` links may do nothing.
    public boolean inWebView() {
        if (browser == null) return false;
        var agent = browser.toLowerCase(Locale.ROOT);
        var android =
                agent.contains("android")
                        && (agent.contains("; wv)")
                                || agent.matches(".*version/\\d+\\.\\d+ chrome/.*"));
        var apple =
                agent.matches(".*(iphone|ipad|ipod).*applewebkit.*") && !agent.contains("safari/");
        return android || apple || agent.contains("osca");
    }

    public static boolean inWebView(HttpServletRequest request) {
        return of(request).inWebView();
    }
}

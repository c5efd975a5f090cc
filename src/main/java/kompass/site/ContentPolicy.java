package kompass.site;

/// What a page may load and run (Content-Security-Policy, OWASP ASVS 5.0, 3.4.3): our own files,
/// nothing from elsewhere, no script in the page.
public final class ContentPolicy {

    static final String EVERYWHERE = with("script-src 'self'");

    /// For a page whose script computes with WebAssembly. No other code from strings is admitted.
    public static final String WITH_WEB_ASSEMBLY = with("script-src 'self' 'wasm-unsafe-eval'");

    /// For a staff page that shows another page of ours in a frame.
    public static final String WITH_FRAMES = EVERYWHERE + "; frame-src 'self'";

    /// For what such a frame shows.
    public static final String FRAMED_BY_OURSELVES =
            EVERYWHERE.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

    /// For files and pictures that strangers sent: nothing in them is loaded, run or framed.
    public static final String SANDBOX =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
                    + " sandbox";

    private ContentPolicy() {}

    private static String with(String scripts) {
        return String.join(
                "; ",
                "default-src 'none'",
                scripts,
                "style-src 'self'",
                "img-src 'self' blob: data:",
                "media-src 'self'",
                "connect-src 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }
}

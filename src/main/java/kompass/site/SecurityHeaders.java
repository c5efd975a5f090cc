package kompass.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// What every response says to the browser (OWASP ASVS 5.0, 3.4): nothing from elsewhere, no script
/// in the page, no framing, the camera for ourselves and nothing else.
final class SecurityHeaders {

    private static final HttpField NO_STORE =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

    private final List<HttpField> fields = new ArrayList<>();

    SecurityHeaders(URI publicUrl) {
        add("Content-Security-Policy", ContentPolicy.EVERYWHERE);
        add("X-Content-Type-Options", "nosniff");
        add("Referrer-Policy", "same-origin");
        add(Permissions.HEADER, Permissions.USUAL);
        add("Cross-Origin-Opener-Policy", "same-origin");
        add("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(publicUrl.getScheme()))
            add("Strict-Transport-Security", "max-age=31536000");
    }

    /// Adds what the response does not say itself. The language is said by the page, element by
    /// element; Spring only guesses it. What is not marked as public is never kept.
    void complete(HttpFields.Mutable headers) {
        headers.remove(HttpHeader.CONTENT_LANGUAGE);
        for (var field : fields) if (!headers.contains(field.getName())) headers.put(field);
        if (!headers.contains(HttpHeader.CACHE_CONTROL)) headers.put(NO_STORE);
    }

    private void add(String name, String value) {
        fields.add(new PreEncodedHttpField(name, value));
    }
}

package kompass.site;

import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Whoever sends a form must come from one of our own pages (OWASP ASVS 5.0, 3.5.1): static pages
/// can hold no token. Browsers say it themselves (`Sec-Fetch-Site`), older ones by `Origin`, the
/// oldest by `Referer`; who says nothing is no browser.
final class SameOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String publicAuthority;

    SameOrigin(URI publicUrl) {
        this.publicAuthority = publicUrl.getAuthority();
    }

    boolean allows(Request request) {
        if (HARMLESS.contains(request.getMethod())) return true;
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) return OURS.contains(site);
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return isOurs(
                origin == null ? request.getHeaders().get(HttpHeader.REFERER) : origin, request);
    }

    private boolean isOurs(@Nullable String from, Request request) {
        if (from == null) return false;
        try {
            var authority = URI.create(from).getAuthority();
            return authority != null
                    && (authority.equals(publicAuthority)
                            || authority.equals(request.getHttpURI().getAuthority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package kompass.site;

import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Says no in the reader's language where no servlet is reached: forms from elsewhere, requests
/// that are no HTTP, addresses of a kilometre.
final class Refusals extends ErrorHandler {

    private final Supplier<ErrorPages> pages;
    private final Supplier<Readers> readers;
    private final SecurityHeaders headers;

    Refusals(Supplier<ErrorPages> pages, Supplier<Readers> readers, SecurityHeaders headers) {
        this.pages = pages;
        this.readers = readers;
        this.headers = headers;
    }

    boolean refuse(Request request, Response response, Callback callback, int status) {
        var reader = readers.get().best(visitor(request));
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        headers.complete(response.getHeaders());
        if (status == 503) response.getHeaders().put(HttpHeader.RETRY_AFTER, "60");
        Doorway.write(pages.get().page(status, reader), request, response, callback);
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        refuse(request, response, callback, status);
    }

    private static Visitor visitor(Request request) {
        var path = request.getHttpURI().getCanonicalPath();
        var remembered =
                Request.getCookies(request).stream()
                        .filter(cookie -> cookie.getName().equals(Visitor.LANGUAGE_COOKIE))
                        .map(cookie -> cookie.getValue())
                        .findFirst()
                        .orElse(null);
        return new Visitor(
                path == null ? "/" : path,
                remembered,
                request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
                request.getHeaders().get(HttpHeader.USER_AGENT));
    }
}

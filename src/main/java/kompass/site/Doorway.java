package kompass.site;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import kompass.languages.Language;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The first to see every request, ahead of all servlets: hands out what is published as bytes,
/// refuses forms from elsewhere and what is too large, and makes sure of the headers that every
/// response carries.
final class Doorway extends Handler.Wrapper {

    /// What a form of words can need; photographs come as multipart and have limits of their own.
    private static final long LARGEST_FORM = 128 * 1024;

    /// What is let run out before its sender is refused.
    private static final long LARGEST_REFUSED = 2 * 1024 * 1024;

    private static final HttpField ASK_AGAIN =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
    private static final HttpField FOR_EVER =
            new PreEncodedHttpField(
                    HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
    private static final HttpField BY_ENCODING =
            new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
    private static final HttpField BY_READER =
            new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding, Cookie");
    private static final HttpField COMPRESSED =
            new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField PAGE =
            new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");

    private final StaticFiles files = new StaticFiles();
    private final SecurityHeaders headers;
    private final SameOrigin sameOrigin;
    private final Supplier<PublishedPages> pages;
    private final Refusals refusals;
    private final Supplier<Readings> readings;

    Doorway(
            Handler servlets,
            SecurityHeaders headers,
            SameOrigin sameOrigin,
            Supplier<PublishedPages> pages,
            Refusals refusals,
            Supplier<Readings> readings) {
        super(servlets);
        this.headers = headers;
        this.sameOrigin = sameOrigin;
        this.pages = pages;
        this.refusals = refusals;
        this.readings = readings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.addHttpStreamWrapper(Completed::new);
        var path = request.getHttpURI().getCanonicalPath();
        var reads =
                HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (path == null || !path.startsWith("/"))
            return refusals.refuse(request, response, callback, HttpStatus.BAD_REQUEST_400);
        if (reads) return read(path, request, response, callback);
        if (!sameOrigin.allows(request))
            return refusals.refuse(request, response, callback, HttpStatus.FORBIDDEN_403);
        if (isTooLarge(request)) return refuseLarge(request, response, callback);
        return super.handle(
                isMultipart(request) ? new Steady(request, Steady.LONGEST) : request,
                response,
                callback);
    }

    private boolean read(String path, Request request, Response response, Callback callback)
            throws Exception {
        var file = files.find(path);
        if (file != null) {
            response.getHeaders().put(file.current() ? FOR_EVER : ASK_AGAIN);
            response.getHeaders().put(BY_ENCODING);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.type());
            return send(file.bytes(), request, response, callback);
        }
        var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Rendered page;
        try {
            page = bare.isEmpty() ? null : pages.get().find(bare, also(request, bare));
        } catch (RuntimeException e) {
            return refusals.refuse(request, response, callback, Failure.status(e));
        }
        if (page == null) return super.handle(request, response, callback);
        if (!bare.equals(path)) return leadOn(bare, request, response, callback);
        response.getHeaders().put(ASK_AGAIN);
        response.getHeaders().put(PAGE);
        response.getHeaders().put(BY_READER);
        if (HttpMethod.GET.is(request.getMethod())) readings.get().count(withoutLanguage(bare));
        return send(page, request, response, callback);
    }

    private static String withoutLanguage(String path) {
        var end = path.indexOf('/', 1);
        return end < 0 ? "" : path.substring(end);
    }

    /// The other language that the reader of this page reads; its cookie is looked for only where
    /// there is one.
    private static @Nullable String also(Request request, String path) {
        if (!request.getHeaders().contains(HttpHeader.COOKIE)) return null;
        for (var cookie : Request.getCookies(request))
            if (cookie.getName().equals(Visitor.ALSO_COOKIE)
                    && Language.isTag(cookie.getValue())
                    && !(path + "/").startsWith("/" + cookie.getValue() + "/"))
                return cookie.getValue();
        return null;
    }

    /// `/ar/` is `/ar`, as people write it.
    private static boolean leadOn(
            String path, Request request, Response response, Callback callback) {
        Response.sendRedirect(
                request, response, callback, HttpStatus.MOVED_PERMANENTLY_301, path, false);
        return true;
    }

    private static boolean send(
            Rendered what, Request request, Response response, Callback callback) {
        var fields = response.getHeaders();
        fields.put(HttpHeader.ETAG, what.tag());
        if (knows(request, what.tag())) {
            fields.remove(HttpHeader.CONTENT_TYPE);
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return true;
        }
        write(what, request, response, callback);
        return true;
    }

    /// The body in the form that the browser takes, or none where it asked for the headers alone.
    static void write(Rendered what, Request request, Response response, Callback callback) {
        var encodings = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
        ByteBuffer body;
        if (encodings != null && encodings.contains("gzip")) {
            response.getHeaders().put(COMPRESSED);
            body = what.compressedBytes();
        } else {
            body = what.plainBytes();
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        var headOnly = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, headOnly ? BufferUtil.EMPTY_BUFFER : body, callback);
    }

    private static boolean knows(Request request, String tag) {
        var known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.contains(tag.substring(2)));
    }

    private static boolean isMultipart(Request request) {
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.startsWith("multipart/");
    }

    /// Who is refused while still sending may never read why: the connection breaks under it.
    private boolean refuseLarge(Request request, Response response, Callback callback) {
        var refusal =
                Callback.from(
                        () ->
                                refusals.refuse(
                                        request,
                                        response,
                                        callback,
                                        HttpStatus.PAYLOAD_TOO_LARGE_413),
                        callback::failed);
        if (request.getLength() > LARGEST_REFUSED) refusal.succeeded();
        else Content.Source.consumeAll(request, refusal);
        return true;
    }

    private static boolean isTooLarge(Request request) {
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return request.getLength() > LARGEST_FORM
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }

    /// Whoever answers, and even if the answer was started anew: the headers are put in last.
    private final class Completed extends HttpStream.Wrapper {

        Completed(HttpStream stream) {
            super(stream);
        }

        @Override
        public void prepareResponse(HttpFields.Mutable fields) {
            headers.complete(fields);
            super.prepareResponse(fields);
        }
    }
}

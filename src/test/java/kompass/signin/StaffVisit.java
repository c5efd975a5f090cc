package kompass.signin;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser of somebody on the staff at a running Kompass (`http://localhost:8080`), by HTTP:
/// keeps its cookies, follows no redirect, sends forms as from one of our own pages.
///
/// `StaffVisit.at(url).as(Role.ADMINISTRATOR).get("/staff/institutions")` signs in by the button of
/// the demo. A journey presses that button itself, or takes the `cookies()`.
public final class StaffVisit {

    /// The people of the demo.
    public enum Role {
        ADMINISTRATOR("administrator"),
        /// Of all areas.
        EDITOR("editor"),
        /// Into Arabic.
        TRANSLATOR("translator"),
        KEEPER_OF_THE_SPORTVEREIN("sportverein"),
        KEEPER_OF_THE_EINWOHNERMELDEAMT("einwohnermeldeamt");

        private final String key;

        Role(String key) {
            this.key = key;
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String url;

    private StaffVisit(String url) {
        this.url = url;
    }

    public static StaffVisit at(String url) {
        return new StaffVisit(url);
    }

    public static StaffVisit at(int port) {
        return new StaffVisit("http://localhost:" + port);
    }

    public StaffVisit as(Role role) {
        var answer = post("/staff/sign-in/demo/" + role.key, "");
        if (answer.statusCode() != 303 || cookies.isEmpty())
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// A form as a browser writes it: `name=Verein&city=Kalletal`.
    public HttpResponse<String> post(String path, String form, String... headers) {
        return send(
                request(path, headers)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(
                path,
                fields.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /// A form with one file.
    public HttpResponse<String> upload(String path, String name, String fileName, byte[] file) {
        return upload(path, Map.of(), name, fileName, file);
    }

    /// The same with what else was typed.
    public HttpResponse<String> upload(
            String path,
            Map<String, List<String>> fields,
            String name,
            String fileName,
            byte[] file) {
        var line = "a-line-that-is-in-no-file";
        var typed = new StringBuilder();
        fields.forEach((field, values) ->
                values.forEach(value ->
                        typed.append(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(line, field, value))));
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(line, name, fileName);
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(typed + head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + line + "--\r\n"));
        return send(
                request(path)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "multipart/form-data; boundary=" + line)
                        .POST(body));
    }

    /// What this browser would send as `Cookie`.
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /// Another browser with the same cookies.
    public StaffVisit copy() {
        var copy = new StaffVisit(url);
        copy.cookies.putAll(cookies);
        return copy;
    }

    public StaffVisit with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (headers.length > 0) request.headers(headers);
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            for (var cookie : set(answer)) {
                if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
                else cookies.put(cookie.getName(), cookie.getValue());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<HttpCookie> set(HttpResponse<?> answer) {
        var set = new ArrayList<HttpCookie>();
        for (var header : answer.headers().allValues("Set-Cookie"))
            set.addAll(HttpCookie.parse(header));
        return set;
    }
}

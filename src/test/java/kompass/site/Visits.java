package kompass.site;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// Visits the site as a browser does, over HTTP; redirects are not followed.
class Visits {

    private final ServletWebServerApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();

    Visits(ServletWebServerApplicationContext application) {
        this.application = application;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> head(String path, String... headers) {
        return send(request(path, headers).HEAD());
    }

    /// A form sent from one of our own pages.
    HttpResponse<String> post(String path, String form, String... headers) {
        return send(
                request(path, headers)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /// A form that says no more about where it comes from than the headers given.
    HttpResponse<String> postFrom(String path, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=b")));
    }

    byte[] bytes(String path, String... headers) {
        try {
            return client.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Words on the wire that no client would send.
    String say(String words) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String authority() {
        return "localhost:" + port();
    }

    private int port() {
        var server = application.getWebServer();
        if (server == null) throw new IllegalStateException("Not started");
        return server.getPort();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://" + authority() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

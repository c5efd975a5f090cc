package kompass.requests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import kompass.papers.PageId;

/// The line between a phone and the upload end point of one draft, spoken as tus 1.0.0 is.
public record Line(int port, String device, String concern) {

    public HttpResponse<String> begin(String paper, String photo, long length) {
        return begin(Map.of("paper", paper, "photo", photo), length);
    }

    HttpResponse<String> begin(Map<String, String> said, long length) {
        var metadata =
                said.entrySet().stream()
                        .map(pair -> pair.getKey() + " " + base64(pair.getValue()))
                        .collect(Collectors.joining(","));
        return send(
                request(uploads())
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", String.valueOf(length))
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> append(String upload, long offset, byte[] bytes) {
        return send(
                request(upload)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", String.valueOf(offset))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    /// In chunks, without saying how many bytes there will be.
    HttpResponse<String> appendWithoutLength(String upload, byte[] bytes) {
        return send(
                request(upload)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method(
                                "PATCH",
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(bytes))));
    }

    /// The form that works without script: one file under a name of its own.
    HttpResponse<String> sendForm(String field, String name, byte[] file) {
        var boundary = "a-line-that-is-in-no-file";
        var head =
                """
                --%s
                Content-Disposition: form-data; name="%s"; filename="%s"
                Content-Type: text/html

                """
                        .formatted(boundary, field, name)
                        .replace("\n", "\r\n");
        var form = new ByteArrayOutputStream();
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sendForm(boundary, BodyPublishers.ofByteArray(form.toByteArray()));
    }

    /// A form that comes in chunks and never says how much is to come.
    HttpResponse<String> sendFormWithoutLength(byte[] form) {
        return sendForm("a", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));
    }

    private HttpResponse<String> sendForm(String boundary, HttpRequest.BodyPublisher form) {
        return send(
                request("/de/request/" + concern + "/papers")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(form));
    }

    /// A button of the form, without script.
    HttpResponse<String> press(String button) {
        return send(
                request("/de/request/" + concern + "/papers")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("go=" + button)));
    }

    HttpResponse<String> look(PageId page, String size) {
        return send(
                request("/de/request/" + concern + "/papers/" + size + page.value() + ".jpg")
                        .GET());
    }

    /// Says that it brings all of the bytes, and breaks after some of them.
    void appendAndBreak(String upload, byte[] bytes, int sent) throws IOException {
        var head =
                """
                PATCH %s HTTP/1.1
                Host: localhost
                Cookie: device=%s
                Sec-Fetch-Site: same-origin
                Tus-Resumable: 1.0.0
                Upload-Offset: 0
                Content-Type: application/offset+octet-stream
                Content-Length: %d

                """
                        .formatted(upload, device, bytes.length)
                        .replace("\n", "\r\n");
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Arrays.copyOf(bytes, sent));
            socket.getOutputStream().flush();
        }
    }

    HttpResponse<String> progress(String upload) {
        return send(request(upload).header("Tus-Resumable", "1.0.0").HEAD());
    }

    public long received(String upload) {
        return progress(upload).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    public HttpResponse<String> finish(String upload) {
        return send(request(upload + "/pages").POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> cancel(String upload) {
        return send(request(upload).header("Tus-Resumable", "1.0.0").DELETE());
    }

    HttpResponse<String> abilities() {
        return send(request(uploads()).method("OPTIONS", BodyPublishers.noBody()));
    }

    public static String address(HttpResponse<?> begun) {
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private String uploads() {
        return "/de/request/" + concern + "/papers/uploads";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "device=" + device)
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sends a request by HTTP alone, at one of several nodes that may die at any moment; then it asks
/// the next one again, as a browser does whose owner presses "reload". Each has a device and a
/// network of its own.
final class Petitioner {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_STEPS = 30;

    private static final Pattern REFERENCE =
            Pattern.compile("<dd><strong class=\"number\" dir=\"ltr\">([A-Z2-9]{6})</strong>");
    private static final Pattern LATER = Pattern.compile("name=\"(later:[^\"]+)\"");

    private final Map<String, String> answers =
            new HashMap<>(
                    Map.ofEntries(
                            Map.entry("for-whom", "who=myself"),
                            Map.entry("name", "given=Amal&family=Al-Masri"),
                            Map.entry("call-name", "name=Amal"),
                            Map.entry("birth", "date-day=14&date-month=3&date-year=1991"),
                            Map.entry("age-group", "group=FROM_27_TO_59"),
                            Map.entry("nationality", "country=SY"),
                            Map.entry("address", "street=Musterweg+1&place=32689+Kalletal"),
                            Map.entry("arrival", "date-day=2&date-month=11&date-year=2026"),
                            Map.entry("household", "persons=4"),
                            Map.entry("languages", "first=ar"),
                            Map.entry("wish", "what=both"),
                            Map.entry("interpreter", "need=no"),
                            Map.entry("reach", "kind=EMAIL"),
                            Map.entry("reach-address", "address=amal%40example.org&may-say=no")));

    private String device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    private final List<String> nodes;
    private final String concern;
    private final int number;
    private int node;
    private String next = "";

    Petitioner(List<String> nodes, String concern, int number) {
        this.nodes = nodes;
        this.concern = concern;
        this.number = number;
        this.node = number % nodes.size();
    }

    /// Has no e-mail address, so that the office alone is written to.
    Petitioner reachedByPhone() {
        answers.put("reach", "kind=PHONE");
        answers.put("reach-address", "address=0151+2222222&may-say=no");
        return this;
    }

    /// On a device that somebody else holds as well.
    Petitioner on(String device) {
        this.device = device;
        return this;
    }

    String device() {
        return device;
    }

    /// Reads the notice and begins; from now on there is a draft.
    Petitioner begins() {
        next = post("", "");
        return this;
    }

    /// Answers everything up to the last page.
    Petitioner answersEverything() {
        for (int i = 0; i < MOST_STEPS; i++) {
            var step = next.substring(next.lastIndexOf('/') + 1);
            if (step.equals("check")) return this;
            next =
                    post(
                            "/" + step,
                            "go=next&"
                                    + (step.equals("papers")
                                            ? later()
                                            : answers.getOrDefault(step, "")));
        }
        throw new AssertionError("Petitioner " + number + " does not get beyond " + next);
    }

    /// Presses "send", again and again until a receipt is shown.
    ///
    /// @return the reference on it
    String sends() {
        post("/submission", "");
        var page = ask("/receipt", null);
        var reference = REFERENCE.matcher(page.body());
        if (page.statusCode() != 200 || !reference.find())
            throw new AssertionError("No receipt: " + page.statusCode() + " " + page.headers());
        return reference.group(1);
    }

    /// Whatever was not photographed is brought along.
    private String later() {
        return LATER.matcher(ask("/papers", null).body())
                .results()
                .map(found -> URLEncoder.encode(found.group(1), UTF_8) + "=BRINGS")
                .distinct()
                .collect(Collectors.joining("&"));
    }

    private String post(String step, String form) {
        var answer = ask(step, form);
        if (answer.statusCode() != 303)
            throw new AssertionError(step + ": " + answer.statusCode() + "\n" + answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// `form` null: only looks.
    private HttpResponse<String> ask(String step, @Nullable String form) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = tryOnce(step, form);
            if (answer.isPresent() && answer.get().statusCode() < 500) return answer.get();
            if (Instant.now().isAfter(end)) throw new AssertionError("Nobody answers " + step);
            node = (node + 1) % nodes.size();
            PackagedKompass.pause(100);
        }
    }

    private Optional<HttpResponse<String>> tryOnce(String step, @Nullable String form) {
        var address = nodes.get(node) + "/de/request/" + concern + step;
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(20))
                        .header("Cookie", "device=" + device)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header(
                                "X-Forwarded-For",
                                "10.9.%d.%d".formatted(number / 250, number % 250));
        if (form != null)
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        try {
            return Optional.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException dead) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

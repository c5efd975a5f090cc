package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class DoorwayTests {

    @Autowired private Visits visits;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/de/emergency",
                "/de/privacy",
                "/de/languages",
                "/language/de",
                "/de/nothing-here",
                "/xx",
                "/error",
                "/static/0000/nothing.css",
                "/static/0000/styles/kompass.css",
                "/de/notice-board",
                "/%00",
                "/de/../de/emergency"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        assertThat(visits.get(path)).satisfies(DoorwayTests::isSafe);
    }

    @Test
    void soDoRefusals() {
        assertThat(visits.postFrom("/de/clear")).satisfies(DoorwayTests::isSafe);
        assertThat(visits.post("/de/emergency", "a=b")).satisfies(DoorwayTests::isSafe);
        assertThat(visits.post("/de/clear", "a=" + "b".repeat(200_000)))
                .satisfies(DoorwayTests::isSafe)
                .returns(413, HttpResponse::statusCode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"
            })
    void soDoAnswersToWhatIsNoHttp(String words) {
        var answer = visits.say(words);

        assertThat(answer).startsWith("HTTP/1.1 ").contains("X-Content-Type-Options: nosniff");
        assertThat(answer).doesNotContain("jetty", "Jetty", "\tat ");
    }

    @Test
    void soDoesTheAnswerToAnAddressOfAKilometre() {
        var answer =
                visits.say("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("Content-Security-Policy");
    }

    @Test
    void personalPagesAreNeverKept() {
        assertThat(visits.get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(visits.get("/de/nothing-here").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        var first = visits.get("/de/emergency");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var second = visits.get("/de/emergency", "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second).satisfies(DoorwayTests::isSafe);
        assertThat(visits.get("/de/emergency", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoAsksForTheHeadersAloneGetsThem() {
        var head = visits.head("/de/emergency");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).isPresent();
    }

    @Test
    void aSlashTooManyDoesNoHarm() {
        var answer = visits.get("/de/emergency/");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/de/emergency");
        assertThat(answer).satisfies(DoorwayTests::isSafe);
    }

    @Test
    void pagesTravelCompressed() throws IOException {
        var plain = visits.bytes("/de/privacy");
        var packed = visits.bytes("/de/privacy", "Accept-Encoding", "gzip");

        assertThat(packed.length).isLessThan(plain.length / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void staticFilesAreKeptForEverUnderTheirPrint() {
        var page = visits.get("/de/emergency").body();
        var address = Pattern.compile("href=\"([^\"]+\\.css)\"").matcher(page);
        assertThat(address.find()).isTrue();

        var styles = visits.get(address.group(1));
        var old = visits.get(address.group(1).replaceAll("/static/[^/]+/", "/static/before/"));

        assertThat(styles.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(styles.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
        assertThat(styles.body()).contains(".signpost").doesNotContain("@layer");
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void aFirstVisitIsSmall() {
        var bytes = visits.bytes("/de/emergency", "Accept-Encoding", "gzip").length;
        var page = visits.get("/de/emergency").body();
        for (var address :
                Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList()) bytes += visits.bytes(address, "Accept-Encoding", "gzip").length;

        assertThat(bytes).isLessThan(30_000);
    }

    @Test
    void formsFromElsewhereAreRefused() {
        assertThat(visits.postFrom("/de/clear", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(visits.postFrom("/de/clear", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(visits.postFrom("/de/clear", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(visits.postFrom("/de/clear", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(visits.postFrom("/de/clear", "Referer", "https://evil.example/x").statusCode())
                .isEqualTo(403);
        var silent = visits.postFrom("/de/clear");
        assertThat(silent.statusCode()).isEqualTo(403);
        assertThat(silent.body()).contains("Das haben wir nicht angenommen.");
    }

    @Test
    void formsFromOurOwnPagesAreTaken() {
        var here = "http://" + visits.authority();
        assertThat(visits.postFrom("/de/clear", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(303);
        assertThat(visits.postFrom("/de/clear", "Origin", here).statusCode()).isEqualTo(303);
        assertThat(visits.postFrom("/de/clear", "Referer", here + "/de/clear").statusCode())
                .isEqualTo(303);
    }

    private static void isSafe(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue(ContentPolicy.EVERYWHERE);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("camera=(self)"));
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("Content-Language")).isEmpty();
        assertThat(headers.allValues("Cache-Control")).hasSize(1);
    }
}

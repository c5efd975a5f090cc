package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What we promise of the public pages, all of them in all languages: how soon they are there, how
/// many bytes cross the line. Each page is weighed from what it names; Chromium weighs the heaviest
/// again, since only a browser knows what it asks for.
@Tag("bench")
class PageBench {
    private static final int WEIGHED_BY_CHROMIUM = 6;
    private static final Pattern TAG = Pattern.compile("hreflang=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("(/(?:static|colours)/[^\"#]+)");

    /// Status line, headers and policy of one answer, generously.
    private static final long HEADERS = 600;

    private final Figures figures = new Figures();
    private final Map<String, Long> parts = new HashMap<>();
    private final Map<String, Set<String>> homes = new HashMap<>();
    private PackagedKompass kompass =
            PackagedKompass.livingIn(PackagedKompass.freshHome("pages")).unpackedIfPossible();

    /// One page: its own bytes, and the files it names.
    private record Weighed(String path, long own, Set<String> parts) {}

    @Test
    void keepsWhatIsPromised() {
        try (var started = kompass.start()) {
            kompass = started;
            var german = PublicPages.of(kompass, "de");
            everyPageFromCold(german);
            bytesOverTheWire(german);
        }
        figures.publish();
    }

    /// Started anew, so that no page has been rendered yet: from the first answer on, each page in
    /// each language, by two readers at once and by the process itself, which begins then as well.
    private void everyPageFromCold(Collection<String> german) {
        var tags = languages();
        kompass.close();
        kompass.start();
        var began = Instant.now();
        tags.parallelStream().forEach(tag -> in(tag, german).forEach(this::read));
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        figures.note("public pages rendered from cold: " + tags.size() * german.size());
        figures.promise("all pages of all languages", seconds, "s", 60);
    }

    private void bytesOverTheWire(Collection<String> german) {
        var pages =
                languages().stream()
                        .flatMap(tag -> in(tag, german).stream())
                        .map(this::weighed)
                        .toList();
        figures.note("public pages weighed: " + pages.size());
        var first = heaviest(pages, page -> page.own() + weight(page.parts()));
        figures.promise(
                "bytes over the wire, first visit, heaviest page",
                first.stream().mapToLong(page -> visit(page.path(), List.of())).max().orElseThrow()
                        / 1024.0,
                "KB",
                60);
        var next = heaviest(pages, page -> page.own() + weight(beyondHome(page)));
        for (var page : next.subList(0, 3)) figures.note("heavy: " + page.path());
        figures.promise(
                "bytes over the wire, the next page, heaviest",
                next.stream()
                                .mapToLong(page -> visit(page.path(), List.of(home(page))))
                                .max()
                                .orElseThrow()
                        / 1024.0,
                "KB",
                15);
        figures.note("third-party requests: none (a phone fails on the first)");
    }

    private static List<Weighed> heaviest(List<Weighed> pages, ToLongFunction<Weighed> weight) {
        return pages.stream()
                .sorted(Comparator.comparingLong(weight).reversed())
                .limit(WEIGHED_BY_CHROMIUM)
                .toList();
    }

    /// What Chromium receives for a page after others, which it keeps as every browser does.
    private long visit(String path, List<String> before) {
        try (var phone = PhoneShop.phone("de").on(kompass)) {
            var wire = Wire.keeping(phone);
            for (var earlier : before) {
                phone.visit(earlier);
                phone.page().waitForLoadState();
            }
            wire.bytes();
            phone.visit(path);
            phone.page().waitForLoadState();
            return wire.bytes();
        }
    }

    private Set<String> beyondHome(Weighed page) {
        var more = new LinkedHashSet<>(page.parts());
        more.removeAll(homes.computeIfAbsent(home(page), it -> weighed(it).parts()));
        return more;
    }

    private static String home(Weighed page) {
        return "/" + page.path().split("/", -1)[1];
    }

    private long weight(Set<String> named) {
        return named.stream()
                .mapToLong(part -> parts.computeIfAbsent(part, it -> read(it).length + HEADERS))
                .sum();
    }

    private Weighed weighed(String path) {
        var packed = read(path);
        return new Weighed(
                path,
                packed.length + HEADERS,
                PART.matcher(unpacked(packed))
                        .results()
                        .map(it -> it.group(1))
                        .collect(Collectors.toSet()));
    }

    private static String unpacked(byte[] packed) {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compressed, as browsers ask for it.
    private byte[] read(String path) {
        var answer = kompass.get(path, "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> in(String tag, Collection<String> german) {
        return german.stream().map(path -> "/" + tag + path.substring("/de".length())).toList();
    }

    private List<String> languages() {
        return TAG.matcher(new String(kompass.get("/de/languages").body(), UTF_8))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}

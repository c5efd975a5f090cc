package kompass.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures what we promise, in one run on the machine it runs on.
@Tag("bench")
class Bench {
    private final Figures figures = new Figures();

    @Test
    void keepsWhatIsPromised() throws IOException {
        try (var kompass =
                PackagedKompass.livingIn(PackagedKompass.freshHome("bench")).unpacked()) {
            starting(kompass);
            memory(kompass);
            papersStep(kompass);
            slowLine(kompass);
        }
        figures.publish();
    }

    private void starting(PackagedKompass kompass) {
        figures.tell("first start, with the demo municipality", seconds(kompass.start()), "s");
        var starts =
                LongStream.range(0, 3)
                        .mapToDouble(start -> {
                            kompass.close();
                            return seconds(kompass.start());
                        })
                        .sorted()
                        .toArray();
        figures.promise("ready with an existing database, median of 3", starts[1], "s", 6);
    }

    private static double seconds(PackagedKompass started) {
        return started.timeToReady().toMillis() / 1000.0;
    }

    private void memory(PackagedKompass kompass) throws IOException {
        for (int i = 0; i < 200; i++) {
            kompass.get(List.of("/", "/de", "/ar", "/de/institutions").get(i % 4));
        }
        var status = Files.readString(Path.of("/proc", String.valueOf(kompass.pid()), "status"));
        var resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
        if (!resident.find()) {
            throw new IllegalStateException("no VmRSS in " + status);
        }
        double megabytes = Long.parseLong(resident.group(1)) / 1024.0;
        figures.promise("memory (RSS) after 200 requests, -Xmx256m", megabytes, "MB", 300);
    }

    /// The heaviest step of a request, cold; and what the first photo needs beside it.
    private void papersStep(PackagedKompass kompass) {
        try (var phone = PhoneShop.phone("de").on(kompass)) {
            new Newcomer("bench", phone)
                    .withoutLooking()
                    .begins("de", "erstberatung")
                    .walksTo("papers");
            var wire = new Wire(phone);
            phone.visit(phone.path());
            phone.page().waitForLoadState();
            double step = wire.bytes() / 1024.0;
            phone.field("photo:briefe").setInputFiles(Photos.AT_AN_ANGLE);
            phone.page().locator(".editor [data-do=use]").waitFor();
            double library = wire.bytes() / 1024.0;
            figures.promise("the papers step, first load", step, "KB", 120);
            figures.tell("the papers step, more for the first photo", library, "KB");
        }
    }

    private void slowLine(PackagedKompass kompass) {
        figures.note("at 1.6 Mbit/s and 150 ms, from pressing to the page complete:");
        try (var phone = PhoneShop.phone("ar").on(kompass)) {
            new Wire(phone).slow();
            figures.promise("  language choice, first visit", time(() -> phone.visit("/")), "s", 3);
            figures.promise("  home in Arabic", time(() -> phone.visit("/ar")), "s", 3);
            request(phone);
        }
    }

    private void request(Phone phone) {
        var amal =
                new Newcomer("bench", phone)
                        .withoutLooking()
                        .answer("papers", p -> p.attach("photo:briefe", Photos.PASSPORT));
        double slowest = time(() -> amal.begins("ar", "erstberatung"));
        double whole = slowest;
        int steps = 1;
        while (!amal.step().equals("check")) {
            var step = amal.step();
            var seconds = time(amal::answersThisPage);
            whole += seconds;
            steps++;
            if (step.equals("papers")) {
                figures.promise("  a photo of 147 kB sent and shown", seconds, "s", 6);
            } else {
                slowest = Math.max(slowest, seconds);
            }
        }
        whole += time(amal::sends);
        figures.promise("  the slowest other step of the request", slowest, "s", 3);
        figures.tell("  the whole request without thinking, " + steps + " steps", whole, "s");
    }

    private static double time(Runnable step) {
        var started = Instant.now();
        step.run();
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }
}

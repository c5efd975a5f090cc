package kompass.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kompass.imaging.Writing;

/// Reads pages as a machine does (tesseract): what it cannot read, nobody reads with pleasure.
final class Reader {

    private Reader() {}

    /// The share of the words, in order, that were read as they were written.
    static double accuracy(Writing writing, byte[] picture, Path folder)
            throws IOException, InterruptedException {
        Tools.require("tesseract", Enclosure.find("tesseract").isPresent());
        var page = Files.write(folder.resolve("page"), picture);
        var text = folder.resolve("text");
        var command =
                new ProcessBuilder(
                                "tesseract",
                                page.toString(),
                                text.toString(),
                                "-l",
                                writing.tesseract(),
                                "--psm",
                                "6")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("OMP_THREAD_LIMIT", "1");
        Tools.require("tesseract-ocr-" + writing.tesseract(), command.start().waitFor() == 0);
        var read = Files.readString(folder.resolve("text.txt"), StandardCharsets.UTF_8);
        var known = plain(writing.words().stream());
        return (double)
                        inCommon(
                                known,
                                plain(
                                        read.lines()
                                                .flatMap(
                                                        line -> Stream.of(line.split("\\s+", -1)))))
                / known.size();
    }

    private static List<String> plain(Stream<String> words) {
        return words.map(word -> word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The longest common subsequence.
    private static int inCommon(List<String> one, List<String> other) {
        var former = new int[other.size() + 1];
        for (var word : one) {
            var now = new int[other.size() + 1];
            for (int i = 1; i <= other.size(); i++)
                now[i] =
                        word.equals(other.get(i - 1))
                                ? former[i - 1] + 1
                                : Math.max(former[i], now[i - 1]);
            former = now;
        }
        return former[other.size()];
    }
}

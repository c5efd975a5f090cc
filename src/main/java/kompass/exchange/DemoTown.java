package kompass.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of the demo municipality, which every installation carries along.
final class DemoTown {

    private static final String ROOT = "/demo/";

    private DemoTown() {}

    /// A file beside the texts, such as a recording.
    static byte[] bytes(String path) {
        try {
            return new ClassPathResource("demo/" + path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " of the demo municipality is missing", e);
        }
    }

    static SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var kind : new String[] {"*.csv", "**/*.yaml"})
                for (var file : resolver.getResources("classpath:demo/" + kind)) {
                    var address = file.getURL().toString();
                    files.put(
                            address.substring(address.lastIndexOf(ROOT) + ROOT.length()),
                            file.getContentAsString(StandardCharsets.UTF_8));
                }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo municipality's files cannot be read", e);
        }
        return files;
    }
}

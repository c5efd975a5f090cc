package kompass.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a letter to an office says, before it becomes plain text, HTML or paper. `brand` and `town`
/// stand in the head of the letter, `buttons` after its lead, `farewell` before its closing.
public record Outline(
        String brand,
        String town,
        String subject,
        String title,
        String lead,
        String reference,
        List<Button> buttons,
        List<Section> sections,
        @Nullable Button farewell,
        List<String> closing) {

    /// A link that looks like a button; the `main` one of a letter is filled.
    public record Button(String label, String address, boolean main, @Nullable String note) {}

    public record Section(
            String heading, @Nullable String intro, List<Line> lines, @Nullable Order order) {

        static Section of(String heading, List<Line> lines) {
            return new Section(heading, null, lines, null);
        }
    }

    /// A label with its values, each on a line of its own.
    public record Line(String label, List<Value> values) {

        static Line of(String label, Value... values) {
            return new Line(label, List.of(values));
        }

        public static Line of(String label, String value) {
            return of(label, Value.of(value));
        }
    }

    /// A text that names no person, ready to be forwarded to those who find interpreters.
    public record Order(String intro, String title, List<Line> lines, String open) {

        public String text() {
            return title
                    + "\n\n"
                    + lines.stream()
                            .map(line -> line.label() + ": " + line.values().getFirst().text())
                            .collect(Collectors.joining("\n"));
        }

        /// RFC 6068: a new mail without a recipient, which the office adds.
        public String mailto() {
            return "mailto:?subject="
                    + encode(title)
                    + "&body="
                    + encode(text().replace("\n", "\r\n"));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}

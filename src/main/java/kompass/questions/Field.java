package kompass.questions;

import java.util.List;
import java.util.stream.Stream;
import kompass.languages.Wording;
import kompass.site.Choice;
import org.jspecify.annotations.Nullable;

/// One input of a question, with its words in the reader's language. A question is a list of these;
/// one template shows them all.
public sealed interface Field {

    String name();

    /// What a reader sees above the input; null where the question's title says it already.
    @Nullable Wording label();

    /// The names under which the browser sends it.
    default Stream<String> inputs() {
        return Stream.of(name());
    }

    /// One line. `autocomplete` is the HTML token for what is asked about oneself (WCAG 2.2,
    /// 1.3.5), else `off`. A telephone number or an address of mail runs left to right in every
    /// language.
    record Line(
            String name,
            @Nullable Wording label,
            @Nullable Wording hint,
            Input input,
            String autocomplete)
            implements Field {
        public enum Input {
            TEXT,
            NUMBER,
            TEL,
            EMAIL
        }

        public String type() {
            return input == Input.TEL ? "tel" : "text";
        }

        public @Nullable String inputmode() {
            return switch (input) {
                case EMAIL -> "email";
                case NUMBER -> "numeric";
                case TEXT, TEL -> null;
            };
        }

        public String direction() {
            return input == Input.TEXT ? "auto" : "ltr";
        }
    }

    record Paragraph(String name, @Nullable Wording label, @Nullable Wording hint)
            implements Field {}

    /// Day, month and year as three inputs (`name-day` …), each may stay empty; `unknown` offers "I
    /// do not know".
    record Day(
            String name, @Nullable Wording label, @Nullable Wording hint, @Nullable Wording unknown)
            implements Field {
        @Override
        public Stream<String> inputs() {
            return Stream.of("day", "month", "year", "unknown").map(part -> name + "-" + part);
        }
    }

    /// Radio buttons, or check boxes when `several`.
    record Choices(
            String name,
            @Nullable Wording label,
            @Nullable Wording hint,
            List<Choice> options,
            boolean several)
            implements Field {}

    /// A drop-down list, for more options than a screen holds.
    record Pick(String name, Wording label, @Nullable Wording hint, List<Option> options)
            implements Field {}

    /// `text` is already in the reader's language (or a proper name): HTML allows nothing else in
    /// an `<option>`.
    record Option(String value, String text) {}
}

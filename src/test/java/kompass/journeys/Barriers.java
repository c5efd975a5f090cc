package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/// What a machine can find of WCAG 2.2 AA (axe-core), and sideways scrolling.
final class Barriers {
    private static final List<String> STANDARD =
            List.of(
                    "wcag2a",
                    "wcag2aa",
                    "wcag21a",
                    "wcag21aa",
                    "wcag22a",
                    "wcag22aa",
                    "best-practice");

    private Barriers() {}

    static void check(Page page) {
        var results = new AxeBuilder(page).withTags(STANDARD).setLegacyMode(true).analyze();
        var readable = results.getViolations().stream().map(Barriers::line).toList();
        assertThat(readable).as("barriers on %s", page.url()).isEmpty();
        var overhang =
                page.evaluate(
                        "document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        assertThat(((Number) overhang).intValue())
                .as("pixels that stick out sideways on %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    private static String line(Rule rule) {
        return rule.getNodes().stream()
                .limit(5)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .collect(
                        Collectors.joining(
                                "\n    ", rule.getId() + ": " + rule.getHelp() + "\n    ", "\n"));
    }
}

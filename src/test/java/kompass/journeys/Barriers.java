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

    /// The innermost parts beyond the page's width, where it scrolls sideways at all.
    private static final String STICKS_OUT =
            """
            () => {
              const root = document.documentElement
              if (root.scrollWidth <= root.clientWidth) return []
              const out = [...document.querySelectorAll('body *')].filter(it => {
                const box = it.getBoundingClientRect()
                return box.width > 0 && (box.right > root.clientWidth + .5 || box.left < -.5)
              })
              const names = out.filter(it => !out.some(other => it !== other && it.contains(other)))
                .map(it => it.outerHTML.slice(0, 120))
              return names.length > 0 ? names.slice(0, 5) : [root.scrollWidth + ' pixels']
            }
            """;

    private Barriers() {}

    static void check(Page page) {
        var results = new AxeBuilder(page).withTags(STANDARD).setLegacyMode(true).analyze();
        var readable = results.getViolations().stream().map(Barriers::line).toList();
        assertThat(readable).as("barriers on %s", page.url()).isEmpty();
        staysInside(page);
    }

    static void staysInside(Page page) {
        var outside = page.evaluate(STICKS_OUT);
        assertThat((List<?>) outside).as("what sticks out sideways on %s", page.url()).isEmpty();
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

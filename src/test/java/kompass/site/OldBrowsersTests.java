package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The style sheet as it is served, read as the WebView of an Android 8 reads it (Chrome 61).
class OldBrowsersTests {

    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+)\\s*:\\s*([^;]+)");

    /// Known to Chrome since 69, 87 and later: each needs the name before it.
    private static final Pattern SIDE =
            Pattern.compile("(margin|padding|border)-inline-(start|end)(-[a-z]+)?");

    private static final Pattern UNKNOWN =
            Pattern.compile("inset.*|(margin|padding|border)-(block|inline).*");
    private static final Pattern COMPUTED = Pattern.compile("\\b(clamp|max|min|color-mix)\\(");
    private static final Pattern YOUNG =
            Pattern.compile(":(has|is|where|focus-visible|not\\([^)]*[,\\s])");

    private static final String STYLES = Assets.text(Assets.STYLES);
    private static final String GAPLESS =
            STYLES.substring(STYLES.indexOf("@supports not (inset: 0)"));
    private static final String COMMON = STYLES.replace(GAPLESS, "");

    @Test
    void blocksAreSaidOfTopAndBottomAndLinesByTheirOldName() {
        assertThat(OldBrowsers.readable("a { padding-block: 1px 2px; inset: 0 }"))
                .isEqualTo(
                        "a { padding-top: 1px; padding-bottom: 2px; top: 0; right: 0; bottom: 0;"
                                + " left: 0 }");
        assertThat(OldBrowsers.readable("a{border-inline-start:1px solid}"))
                .isEqualTo("a{-webkit-border-start: 1px solid; border-inline-start: 1px solid}");
        assertThat(OldBrowsers.readable("a{padding-inline:calc(1px + 2px) 3px}"))
                .isEqualTo(
                        "a{-webkit-padding-start: calc(1px + 2px); padding-inline-start: calc(1px +"
                                + " 2px); -webkit-padding-end: 3px; padding-inline-end: 3px}");
        assertThatThrownBy(() -> OldBrowsers.readable("a{inset-inline-start:0}"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsSaidInWordsThatTheyDoNotKnowAlone() {
        var faults = new ArrayList<String>();
        rules(COMMON)
                .forEach(rule -> {
                    var said = new LinkedHashSet<String>();
                    for (var declaration : DECLARATION.matcher(rule.group(2)).results().toList()) {
                        var property = declaration.group(1);
                        if (!isUnderstood(property, declaration.group(2), said))
                            faults.add(rule.group(1).strip() + " " + declaration.group());
                        said.add(property);
                    }
                });

        assertThat(faults).isEmpty();
    }

    private static boolean isUnderstood(String property, String value, Set<String> said) {
        if (SIDE.matcher(property).matches())
            return said.contains("-webkit-" + property.replace("-inline", ""));
        if (property.equals("gap")) return said.contains("grid-gap");
        if (COMPUTED.matcher(value).find())
            return said.contains(property) || said.contains(property.replaceAll("-.*", ""));
        return !UNKNOWN.matcher(property).matches();
    }

    /// A browser drops the whole rule, so no selector that it knows stands beside.
    @Test
    void aSelectorThatTheyDoNotKnowStandsAlone() {
        assertThat(rules(STYLES))
                .extracting(rule -> rule.group(1).strip())
                .filteredOn(selector -> YOUNG.matcher(selector).find())
                .allSatisfy(selector -> assertThat(selector).doesNotContain(","));
    }

    @Test
    void everyGapBetweenFlexibleBoxesIsAMarginWhereThereAreNoGaps() {
        var without = selectors(rules(GAPLESS), "gap: 0");
        var grids = selectors(rules(COMMON), "display: grid");

        assertThat(selectors(rules(COMMON), "gap: "))
                .filteredOn(selector -> !grids.contains(selector))
                .isSubsetOf(without);
        assertThat(GAPLESS).contains("-webkit-margin-start: .6rem");
    }

    private static Set<String> selectors(List<MatchResult> rules, String saying) {
        return rules.stream()
                .filter(rule -> rule.group(2).contains(saying))
                .flatMap(rule -> Pattern.compile(",").splitAsStream(rule.group(1)))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static List<MatchResult> rules(String styles) {
        return RULE.matcher(styles).results().toList();
    }
}

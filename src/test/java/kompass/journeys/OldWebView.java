package kompass.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Today's Chromium with the style sheet as the WebView of an Android 8 reads it (Chrome 61): what
/// it does not know is taken out before the page gets it, and our scripts with it. The browser
/// itself goes on running scripts, so that a journey can still measure what it shows.
final class OldWebView {
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("\\s*([a-z-]+)\\s*:\\s*([^;]+);?");
    private static final Pattern UNKNOWN_SELECTOR =
            Pattern.compile(":(has|is|where|focus-visible)");
    private static final Pattern UNKNOWN =
            Pattern.compile("inset.*|(margin|padding|border)-(inline|block).*|gap|translate");
    private static final Pattern COMPUTED = Pattern.compile("\\b(clamp|max|min|color-mix)\\(");

    private OldWebView() {}

    static void in(BrowserContext context) {
        context.route("**/styles/kompass.css", OldWebView::answer);
        context.route(
                "**/scripts/*.js",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/javascript")
                                        .setBody("")));
    }

    private static void answer(Route route) {
        var answer = route.fetch();
        route.fulfill(
                new Route.FulfillOptions().setResponse(answer).setBody(understood(answer.text())));
    }

    static String understood(String styles) {
        return RULE.matcher(styles.replace("not (inset: 0)", "(display: block)"))
                .replaceAll(rule -> Matcher.quoteReplacement(rule(rule.group(1), rule.group(2))));
    }

    private static String rule(String selector, String body) {
        if (UNKNOWN_SELECTOR.matcher(selector).find()) return "";
        var understood = new StringBuilder(selector).append('{');
        DECLARATION
                .matcher(body)
                .results()
                .filter(it -> !UNKNOWN.matcher(it.group(1)).matches())
                .filter(it -> !COMPUTED.matcher(it.group(2)).find())
                .filter(it -> !it.group(1).equals("grid-gap") || body.contains("display: grid"))
                .forEach(it -> understood.append(it.group().strip()).append(';'));
        return understood.append('}').toString().replace(";;", ";");
    }
}

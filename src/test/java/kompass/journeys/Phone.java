package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A newcomer's phone: one Chromium context on one Kompass. Closing it fails the journey if a page
/// asked a third party for anything or the browser complained about one of our scripts or styles.
final class Phone implements AutoCloseable {
    private static final int MOST_TABS = 80;

    /// Of a machine that does other things beside.
    private static final double PATIENCE_MILLIS = 60_000;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final String address;
    private final BrowserContext context;
    private Page page;
    private final boolean runsScripts;
    private int pagesLoaded;

    Phone(String address, BrowserContext context, boolean runsScripts) {
        this.address = address;
        this.context = context;
        this.runsScripts = runsScripts;
        context.onRequest(request -> noteForeign(request.url()));
        context.onConsoleMessage(this::noteError);
        context.onWebError(error -> complaints.add(error.error()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page = opened();
    }

    private Page opened() {
        var opened = context.newPage();
        opened.onLoad(loaded -> pagesLoaded++);
        return opened;
    }

    /// Short of memory, it ends the page without asking it; looked at again, the page is loaded
    /// anew.
    Phone endsThePage() {
        var place = page.url();
        var next = opened();
        page.close();
        page = next;
        page.navigate(place);
        return this;
    }

    /// Does something that opens a window, and goes on there; the page before stays as it is.
    Page turnsToTheWindowOf(Runnable action) {
        var before = page;
        page = page.waitForPopup(action);
        page.waitForLoadState();
        page.onLoad(loaded -> pagesLoaded++);
        return before;
    }

    /// What the WebView of the Open SmartCity App does not do: windows, downloads, file choosers.
    void refuseWhatAWebViewRefuses() {
        page.onFileChooser(chooser -> refused.add("file chooser"));
        page.onDownload(download -> refused.add("download"));
        page.onPopup(window -> {
            refused.add("window " + window.url());
            window.close();
        });
    }

    boolean runsScripts() {
        return runsScripts;
    }

    List<String> refused() {
        return refused;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /// Opens a path of this Kompass; the answer tells status and headers.
    Response visit(String path) {
        var response = page.navigate(address + path);
        assertThat(response).as("an answer to %s", path).isNotNull();
        return response;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    Locator field(String name) {
        return page.locator("[name=\"" + name + "\"]");
    }

    Phone type(String name, String words) {
        field(name).fill(words);
        return this;
    }

    Phone typeDate(String name, String day, String month, String year) {
        return type(name + "-day", day).type(name + "-month", month).type(name + "-year", year);
    }

    /// Presses the label around the box, as a thumb does.
    Phone choose(String name, String value) {
        var box = "[name=\"%s\"][value=\"%s\"]".formatted(name, value);
        page.locator("label:has(" + box + ")").click();
        assertThat(page.locator(box).isChecked()).as("%s is chosen for %s", value, name).isTrue();
        return this;
    }

    Phone chooseIfAsked(String name, String value) {
        return field(name).count() == 0 ? this : choose(name, value);
    }

    /// Picks from a drop-down list by value.
    Phone pick(String name, String value) {
        field(name).selectOption(value);
        return this;
    }

    /// Takes or chooses files for an input and sends them: each photo looked at and sent by the
    /// page's script, or without one by the button beside it.
    Phone attach(String name, Path... files) {
        var slot = name.substring(name.indexOf(':') + 1);
        if (!runsScripts) {
            var add = page.locator("button[value='add:" + slot + "']");
            return turnsThePage(() -> {
                field(name).setInputFiles(files);
                add.click();
            });
        }
        var before = outcomes(slot);
        field(name).setInputFiles(files);
        page.waitForCondition(() -> {
            sendsWhatItLooksAt();
            return !isSending() && !before.containsAll(outcomes(slot));
        });
        return this;
    }

    /// What became of the files for a paper: pages that are there, reasons why one was not taken.
    private List<String> outcomes(String slot) {
        var paper = "#paper-" + slot;
        return page
                .locator(paper + "-pages .pages button, " + paper + " photo-picker [role=alert]")
                .all()
                .stream()
                .map(one -> one.getAttribute("value") + one.getAttribute("data-photo"))
                .toList();
    }

    boolean isSending() {
        return page.locator(".editor, .waiting").count() > 0;
    }

    /// Presses "send" under the photo that is shown, if one is.
    void sendsWhatItLooksAt() {
        var send = page.locator(".editor [data-do=use]");
        if (send.count() > 0 && send.isVisible()) {
            send.click();
        }
    }

    /// Follows the one yellow signpost of the page.
    Phone goOn() {
        return turnsThePage(() -> page.locator("main .signpost").first().click());
    }

    Phone follow(String words) {
        var link = page.locator("a:visible", new Page.LocatorOptions().setHasText(words));
        return turnsThePage(() -> link.first().click());
    }

    /// Does something that leads to another page, or to the same page anew, and waits for it.
    Phone turnsThePage(Runnable action) {
        int before = pagesLoaded;
        action.run();
        page.waitForCondition(() -> pagesLoaded > before);
        return this;
    }

    /// Goes from field to field with the Tab key until one that fits has the focus.
    Phone tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (page.locator(selector + ":focus").count() == 1) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key never reaches " + selector + " on " + page.url());
    }

    String title() {
        return page.locator("h1").first().innerText();
    }

    String text() {
        return page.locator("body").innerText();
    }

    String direction() {
        return page.locator("html").getAttribute("dir");
    }

    String language() {
        return page.locator("html").getAttribute("lang");
    }

    /// The page as it stands has no barrier that a machine can find and nothing sticks out
    /// sideways.
    Phone meetsNoBarrier() {
        Barriers.check(page);
        return this;
    }

    /// Nothing sticks out sideways: what axe finds does not change with the width alone.
    Phone staysInside() {
        Barriers.staysInside(page);
        return this;
    }

    /// Keeps what the newcomer sees, whole, for people to look at.
    Phone photograph(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png"))
                        .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    private void noteForeign(String url) {
        if (url.startsWith("http") && !url.startsWith(address + "/")) {
            complaints.add("third-party request: " + url);
        }
    }

    /// A page answered with 404 or 422 is a journey's own business, not a complaint; that a preview
    /// in its frame runs no script is meant.
    private void noteError(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith("Failed to load")
                && !message.text().contains("frame is sandboxed")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }
}

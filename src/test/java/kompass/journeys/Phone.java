package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A newcomer's phone: one Chromium context on one Kompass. Closing it fails the journey if a page
/// asked a third party for anything or the browser complained about one of our scripts or styles.
final class Phone implements AutoCloseable {
    private final List<String> complaints = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final PackagedKompass kompass;
    private final BrowserContext context;
    private final Page page;

    Phone(PackagedKompass kompass, BrowserContext context) {
        this.kompass = kompass;
        this.context = context;
        context.onRequest(request -> noteForeign(request.url()));
        context.onConsoleMessage(this::noteError);
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
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
        var response = page.navigate(kompass.url(path));
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

    /// Chooses by value, as the label does: the small box itself may be drawn by the label.
    Phone choose(String name, String value) {
        var box = page.locator("[name=\"%s\"][value=\"%s\"]".formatted(name, value));
        page.locator("label[for=\"" + box.getAttribute("id") + "\"]").first().click();
        assertThat(box.isChecked()).as("%s is chosen for %s", value, name).isTrue();
        return this;
    }

    Phone attach(String name, Path... files) {
        field(name).setInputFiles(files);
        return this;
    }

    /// Follows the one yellow signpost of the page.
    Phone goOn() {
        page.locator("main .signpost").first().click();
        page.waitForLoadState();
        return this;
    }

    Phone follow(String words) {
        page.locator("a:visible", new Page.LocatorOptions().setHasText(words)).first().click();
        page.waitForLoadState();
        return this;
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
        if (url.startsWith("http") && !url.startsWith(kompass.url("/"))) {
            complaints.add("third-party request: " + url);
        }
    }

    /// A page answered with 404 or 422 is a journey's own business, not a complaint.
    private void noteError(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }
}

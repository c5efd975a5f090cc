package kompass.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Every kind of phone that a newcomer may hold, on one Chromium (Debian's) for the whole test run.
/// Not for parallel journeys: Playwright belongs to one thread.
final class PhoneShop {
    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final String OPEN_SMART_CITY_APP =
            "Mozilla/5.0 (Linux; Android 10; SM-A105FN; wv) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Version/4.0 Chrome/120.0.6099.230 Mobile Safari/537.36";

    private record Shop(Playwright playwright, Browser browser) {
        static final Shop OPEN = open();

        static Shop open() {
            if (!Files.isExecutable(CHROMIUM)) {
                throw new IllegalStateException(
                        "No Chromium at " + CHROMIUM + ": apt-get install chromium");
            }
            var skip = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(skip));
            var options =
                    new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(
                                    List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync",
                                            "--use-fake-ui-for-media-stream",
                                            "--use-fake-device-for-media-stream"));
            return new Shop(playwright, playwright.chromium().launch(options));
        }
    }

    private final Browser.NewContextOptions options =
            new Browser.NewContextOptions()
                    .setViewportSize(360, 740)
                    .setDeviceScaleFactor(2)
                    .setIsMobile(true)
                    .setHasTouch(true);
    private boolean webView;
    private boolean old;
    private boolean runsScripts = true;

    private PhoneShop() {}

    /// The cheap Android of most newcomers: 360 × 740, touch, set to this language.
    static PhoneShop phone(String language) {
        var shop = new PhoneShop();
        shop.options.setLocale(language).setTimezoneId("Europe/Berlin");
        return shop;
    }

    PhoneShop withoutScript() {
        options.setJavaScriptEnabled(false);
        runsScripts = false;
        return this;
    }

    PhoneShop narrow() {
        options.setViewportSize(320, 568);
        return this;
    }

    /// The styles are read as a browser of 2017 reads them, and none of our scripts runs.
    PhoneShop old() {
        old = true;
        runsScripts = false;
        return this;
    }

    PhoneShop withCamera() {
        options.setPermissions(List.of("camera"));
        return this;
    }

    /// A computer at the library: wide, no touch.
    PhoneShop wide() {
        options.setViewportSize(1280, 900).setIsMobile(false).setHasTouch(false);
        return this;
    }

    /// A tablet at the counter, held upright.
    PhoneShop tablet() {
        options.setViewportSize(768, 1024);
        return this;
    }

    PhoneShop insideTheOpenSmartCityApp() {
        options.setUserAgent(OPEN_SMART_CITY_APP).setAcceptDownloads(false);
        webView = true;
        return this;
    }

    Phone on(PackagedKompass kompass) {
        return on(kompass.url(""));
    }

    Phone on(String address) {
        var context = Shop.OPEN.browser().newContext(options);
        if (old) {
            OldWebView.in(context);
        }
        var phone = new Phone(address, context, runsScripts);
        if (webView) {
            phone.refuseWhatAWebViewRefuses();
        }
        return phone;
    }
}

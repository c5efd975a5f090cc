package kompass.journeys;

import com.microsoft.playwright.FileChooser;
import java.nio.file.Path;
import java.util.List;

/// The step at which papers are handed in, as a phone shows it.
final class PapersStep {
    static final String PAPER = "briefe";
    static final String CAMERA = "photo:" + PAPER;

    private static final String KEPT =
            """
            () => new Promise((resolve, reject) => {
              const asking = indexedDB.open('kompass-photos', 1)
              asking.onupgradeneeded = () => asking.result.createObjectStore('photos', { keyPath: 'id' })
              asking.onerror = () => reject(asking.error)
              asking.onsuccess = () => {
                const all = asking.result.transaction('photos').objectStore('photos').getAll()
                all.onsuccess = () => {
                  asking.result.close()
                  resolve(all.result.map(photo => photo.url || ''))
                }
              }
            })
            """;

    private PapersStep() {}

    static Phone atThePapers(String language, String name) {
        var phone = PhoneShop.phone(language).on(Demo.kompass());
        new Newcomer(name, phone)
                .withoutLooking()
                .begins(language, "erstberatung")
                .walksTo("papers");
        return phone;
    }

    static void looksAt(Phone phone, Path photo) {
        phone.field(CAMERA).setInputFiles(photo);
        phone.page().waitForCondition(() -> isShown(phone, ".editor [data-do=use]"));
    }

    static FileChooser camera(Phone phone) {
        return camera(phone, "label:has([name='" + CAMERA + "'])");
    }

    static FileChooser camera(Phone phone, String button) {
        return phone.page().waitForFileChooser(() -> phone.page().locator(button).click());
    }

    static boolean isShown(Phone phone, String selector) {
        return phone.page().locator(selector).first().isVisible();
    }

    static double progress(Phone phone) {
        var bar = phone.page().locator(".waiting progress");
        return bar.count() == 0
                ? 0
                : ((Number) bar.evaluate("progress => progress.value")).doubleValue();
    }

    static int pages(Phone phone) {
        return phone.page().locator("#paper-" + PAPER + "-pages .pages > li").count();
    }

    /// Where each photo that the phone still keeps goes to; empty where nobody knows yet.
    static List<String> kept(Phone phone) {
        return ((List<?>) phone.page().evaluate(KEPT)).stream().map(String::valueOf).toList();
    }

    /// What this phone is answered at an address.
    static int status(Phone phone, String url) {
        var asked = "url => fetch(url, { method: 'HEAD' }).then(answer => answer.status)";
        return ((Number) phone.page().evaluate(asked, url)).intValue();
    }
}

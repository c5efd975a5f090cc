package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What photos survive on their way from the phone, and what they cost.
class PhotosJourney {
    private static final String PAPER = "briefe";
    private static final String CAMERA = "photo:" + PAPER;

    @Test
    void aLineThatBreaksCostsWaitingAndNoPageTwice() {
        try (var phone = atThePapers("de", "weak")) {
            var wire = new Wire(phone);
            looksAt(phone, Photos.AT_AN_ANGLE);
            wire.crawling();
            phone.sendsWhatItLooksAt();
            phone.page().waitForCondition(() -> progress(phone) > 0.2);

            wire.cut();

            phone.page().waitForCondition(() -> isShown(phone, "[data-offline]"));
            phone.meetsNoBarrier().photograph("weak-offline");
            phone.page().locator("main .signpost").click();
            assertThat(phone.path()).endsWith("/papers");
            assertThat(isShown(phone, "[data-do=leave]")).isTrue();
            wire.crawling();
            phone.page().locator("[data-do=retry]").click();
            phone.page().waitForCondition(() -> !phone.isSending());
            assertThat(pages(phone)).isOne();
            phone.goOn();
            assertThat(phone.path()).doesNotEndWith("/papers");
        }
    }

    @Test
    void aTabThatWasClosedGoesOnWhereItWas() {
        try (var phone = atThePapers("ru", "closed")) {
            looksAt(phone, Photos.AT_AN_ANGLE);
            new Wire(phone).crawling();
            phone.sendsWhatItLooksAt();
            phone.page().waitForCondition(() -> progress(phone) > 0.2);

            phone.endsThePage();

            phone.page().waitForCondition(() -> pages(phone) == 1 && !phone.isSending());
            looksAt(phone, Photos.PASSPORT);
            phone.endsThePage();
            phone.page().waitForCondition(() -> isShown(phone, ".editor [data-do=use]"));
            phone.sendsWhatItLooksAt();
            phone.page().waitForCondition(() -> pages(phone) == 2 && !phone.isSending());
        }
    }

    @Test
    void aPageThatThePhoneEndsWhileTheCameraIsOpenLosesNothingElse() {
        try (var phone = atThePapers("fa", "ended")) {
            phone.attach("file:" + PAPER, Photos.LETTER);
            camera(phone);

            phone.endsThePage();

            phone.page().waitForCondition(() -> isShown(phone, "photo-picker .care"));
            phone.meetsNoBarrier().photograph("ended-camera");
            assertThat(pages(phone)).isOne();
            phone.attach(CAMERA, Photos.AT_AN_ANGLE);
            assertThat(pages(phone)).isEqualTo(2);
            assertThat(phone.page().locator("photo-picker .care").count()).isZero();
        }
    }

    @Test
    void aShakenPhotoIsNoticedWhileThePaperIsStillOnTheTable() {
        try (var phone = atThePapers("ar", "shaken")) {
            looksAt(phone, Photos.SHAKEN);

            assertThat(isShown(phone, "[data-fault=BLURRED]")).isTrue();
            phone.meetsNoBarrier().photograph("shaken-editor");
            camera(phone, "[data-do=again]").setFiles(Photos.AT_AN_ANGLE);
            phone.page().waitForCondition(() -> isShown(phone, ".editor [data-do=use]"));
            assertThat(isShown(phone, "[data-fault=BLURRED]")).isFalse();
            assertThat(phone.page().locator(".editor [data-cost]").innerText()).contains("0.");
            phone.meetsNoBarrier().photograph("shaken-again");
            phone.sendsWhatItLooksAt();
            phone.page().waitForCondition(() -> pages(phone) == 1 && !phone.isSending());
            phone.meetsNoBarrier().photograph("shaken-arrived");
        }
    }

    @Test
    void theKeyboardAloneTakesStraightensOrdersAndRemoves() {
        try (var phone = atThePapers("de", "keys")) {
            var keys = phone.page().keyboard();
            phone.attach("file:" + PAPER, Photos.LETTER);
            phone.tabTo("[name='" + CAMERA + "']");
            phone.page().waitForFileChooser(() -> keys.press("Enter")).setFiles(Photos.AT_AN_ANGLE);
            phone.page().waitForCondition(() -> isShown(phone, ".editor [data-do=use]"));
            var corner = phone.page().locator(".corner").first();
            var before = corner.getAttribute("style");
            phone.tabTo(".corner");
            keys.press("ArrowRight");
            assertThat(corner.getAttribute("style")).isNotEqualTo(before);
            phone.tabTo("[data-do=use]");
            keys.press("Enter");
            phone.page().waitForCondition(() -> pages(phone) == 2 && !phone.isSending());
            var first = phone.page().locator(".pages .shot").first().getAttribute("src");

            phone.tabTo("button[value^='later:']");
            keys.press("Enter");

            var leading = phone.page().locator(".pages .shot").first();
            phone.page().waitForCondition(() -> !first.equals(leading.getAttribute("src")));
            phone.tabTo("button[value^='remove:']");
            keys.press("Enter");
            phone.page().waitForCondition(() -> pages(phone) == 1);
            phone.meetsNoBarrier();
        }
    }

    @Test
    void theStepAndItsFirstPhotoWeighLittleAndOtherPagesNothingOfIt() {
        try (var phone = atThePapers("de", "weight")) {
            var wire = new Wire(phone);
            phone.visit(phone.path());
            looksAt(phone, Photos.AT_AN_ANGLE);

            assertThat(wire.bytes()).isLessThan(120 * 1024);
        }
        for (var path : PublicPages.of(Demo.kompass(), "ar"))
            assertThat(new String(Demo.kompass().get(path).body(), UTF_8))
                    .as(path)
                    .doesNotContain("photo-");
    }

    private static Phone atThePapers(String language, String name) {
        var phone = PhoneShop.phone(language).on(Demo.kompass());
        new Newcomer(name, phone)
                .withoutLooking()
                .begins(language, "erstberatung")
                .walksTo("papers");
        return phone;
    }

    private static void looksAt(Phone phone, Path photo) {
        phone.field(CAMERA).setInputFiles(photo);
        phone.page().waitForCondition(() -> isShown(phone, ".editor [data-do=use]"));
    }

    private static FileChooser camera(Phone phone) {
        return camera(phone, "label:has([name='" + CAMERA + "'])");
    }

    private static FileChooser camera(Phone phone, String button) {
        return phone.page().waitForFileChooser(() -> phone.page().locator(button).click());
    }

    private static boolean isShown(Phone phone, String selector) {
        return phone.page().locator(selector).first().isVisible();
    }

    private static double progress(Phone phone) {
        var bar = phone.page().locator(".waiting progress");
        return bar.count() == 0
                ? 0
                : ((Number) bar.evaluate("progress => progress.value")).doubleValue();
    }

    private static int pages(Phone phone) {
        return phone.page().locator("#paper-" + PAPER + "-pages .pages > li").count();
    }
}

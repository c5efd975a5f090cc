package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kompass.journeys.PapersStep.CAMERA;
import static kompass.journeys.PapersStep.PAPER;
import static kompass.journeys.PapersStep.atThePapers;
import static kompass.journeys.PapersStep.camera;
import static kompass.journeys.PapersStep.isShown;
import static kompass.journeys.PapersStep.kept;
import static kompass.journeys.PapersStep.looksAt;
import static kompass.journeys.PapersStep.pages;
import static kompass.journeys.PapersStep.progress;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What photos survive on their way from the phone, and what they cost.
class PhotosJourney {
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
            phone.page().waitForCondition(() -> !phone.isSending());
            assertThat(pages(phone)).isOne();
            assertThat(kept(phone)).isEmpty();
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
    void aPhotoThatIsTakenBackOnItsWayIsGoneFromPhoneAndServer() {
        try (var phone = atThePapers("de", "withdrawn")) {
            looksAt(phone, Photos.AT_AN_ANGLE);
            new Wire(phone).crawling();
            phone.sendsWhatItLooksAt();
            phone.page().waitForCondition(() -> progress(phone) > 0.2);
            var upload = kept(phone).getFirst();
            assertThat(upload).contains("/papers/uploads/");

            phone.page().locator(".waiting [data-do=drop]").click();

            phone.page().waitForCondition(() -> kept(phone).isEmpty());
            assertThat(PapersStep.status(phone, upload)).isEqualTo(404);
            assertThat(pages(phone)).isZero();
            assertThat(phone.isSending()).isFalse();
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
            // from now on, so that the browser listens when the key is pressed
            phone.page().onFileChooser(chooser -> chooser.setFiles(Photos.AT_AN_ANGLE));
            phone.tabTo("[name='" + CAMERA + "']");
            keys.press("Enter");
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
}

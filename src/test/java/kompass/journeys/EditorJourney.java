package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Those who write and translate, in the browser: what an editor changes, seven kinds of readers
/// see, and somebody completes it on a phone.
class EditorJourney {

    private static final String PATH = "/freizeit/buecherei";
    private static final List<String> READ = List.of("de", "ar", "en", "fa", "ru", "tr", "uk");
    private static final String NEW = "auch am Samstag sitzen und lernen";
    private static final String CHANGED =
            "In der **Bücherei** können Sie Bücher, Spiele und Filme leihen. Leihen heißt, Sie nehmen sie mit"
                    + " und bringen sie zurück. Sie können dort "
                    + NEW
                    + ".";
    private static final String FORMER = CHANGED.replace(NEW, "auch einfach sitzen und lernen");
    private static final String ARABIC = "والآن يوم السبت أيضا";

    private static final String WORD =
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style>
            <title>Dokument1</title></head><body><!--StartFragment-->
            <h1 style="mso-margin-top-alt:auto">Neue Tonnen<o:p></o:p></h1>
            <p class=MsoNormal>Die <b>blaue</b> Tonne ist für <i>Papier</i>.<o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><![if !supportLists]><span
            style="font-family:Symbol"><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
            </span></span></span><![endif]>Zeitungen<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style="mso-list:l1 level1 lfo2"><span
            style="mso-list:Ignore">2.<span>&nbsp;</span></span>Pappe</p>
            <script>document.title = 'BOESE'</script>
            <!--EndFragment--></body></html>
            """;
    private static final String WEB =
            """
            <b style="font-weight:normal"><div><h2>Abholung</h2><ul><li><b style="font-weight:normal">Montag:</b> <a href="https://example.org/plan">Plan</a></li>
            <li><a href="javascript:alert(1)" onclick="alert(1)">Dienstag</a></li></ul>
            <img src="x" onerror="alert(1)"></div></b>
            """;

    @Test
    void aChangedSentenceIsGermanAndMarkedInEveryLanguageUntilItIsTranslatedOnAPhone() {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass());
                var reader = PhoneShop.phone("de").on(Demo.kompass());
                var phone = PhoneShop.phone("ar").on(Demo.kompass())) {
            var fallbacks = new HashMap<String, Integer>();
            for (var tag : READ) {
                reader.visit("/" + tag + PATH);
                fallbacks.put(tag, reader.page().locator("main .fallback").count());
            }
            var jonas = new Keeper("editor", computer).opens("/staff/guide?words=buecherei");
            jonas.follows("In die Bücherei gehen");
            var address = computer.path();
            jonas.types("lead", CHANGED).presses("Veröffentlichen");
            assertThat(jonas.text()).contains("Arabisch", "Ukrainisch", "Der Sinn ist neu");
            jonas.presses("Veröffentlichen");
            assertThat(jonas.text()).contains("Veröffentlichung rückgängig machen");

            for (var tag : READ) {
                reader.visit("/" + tag + PATH);
                assertThat(reader.text()).as(tag).contains(NEW);
                int more = tag.equals("de") ? 0 : 1;
                assertThat(reader.page().locator("main .fallback").count())
                        .as("sentences in German, read in %s", tag)
                        .isEqualTo(fallbacks.getOrDefault(tag, 0) + more);
                if (tag.equals("de")) continue;
                var marked = marked(reader);
                assertThat(marked.locator("> [lang=de][dir=ltr]").innerText()).contains(NEW);
                assertThat(marked.locator("p.mark").isVisible()).isTrue();
                var earlier = marked.locator(".earlier");
                assertThat(earlier.isVisible()).isFalse();
                marked.locator("summary").click();
                assertThat(earlier.isVisible()).isTrue();
                assertThat(earlier.innerText()).isNotBlank().doesNotContain(NEW);
                reader.meetsNoBarrier();
            }

            var rania = new Keeper("translator", phone).opens("/staff/translation");
            rania.follows("Arabisch").picks("show", "changed").presses("Suchen").follows(NEW);
            var text = phone.field("text");
            text.fill("في **المكتبة** تقرأ وتتعلم مجانا، " + ARABIC + ".");
            phone.turnsThePage(() -> text.press("Control+Enter"));
            assertThat(rania.text()).contains("Gespeichert.");

            reader.visit("/ar" + PATH);
            assertThat(reader.text()).contains(ARABIC).doesNotContain(NEW);
            assertThat(reader.page().locator("main .fallback").count())
                    .isEqualTo(fallbacks.get("ar"));
            reader.visit("/tr" + PATH);
            assertThat(reader.text()).contains(NEW);

            jonas.opens(address).presses("Veröffentlichung rückgängig machen");
            reader.visit("/ar" + PATH);
            assertThat(reader.text()).doesNotContain(ARABIC).doesNotContain(NEW);
            assertThat(reader.page().locator("main .fallback").count())
                    .isEqualTo(fallbacks.get("ar"));
            jonas.types("lead", FORMER).presses("Speichern");
        }
    }

    /// The changed sentence as those see it who read another language.
    private static Locator marked(Phone reader) {
        return reader.page().locator("main .fallback", new Page.LocatorOptions().setHasText(NEW));
    }

    @Test
    void whatIsPastedFromWordAndTheWebBecomesBlocksAndKeysMoveAndMarkThem() {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var jonas =
                    new Keeper("editor", computer)
                            .opens("/staff/guide/articles/new?area=wohnen")
                            .types("title", "Müll trennen")
                            .presses("Absatz");
            paste(computer, texts(computer).last(), WORD);
            assertThat(kinds(computer)).containsExactly("heading", "paragraph", "points");
            assertThat(values(computer))
                    .containsExactly(
                            "Neue Tonnen",
                            "Die **blaue** Tonne ist für Papier.",
                            "Zeitungen\nPappe");
            paste(computer, texts(computer).last(), WEB);
            assertThat(kinds(computer))
                    .containsExactly("heading", "paragraph", "points", "heading", "points");
            assertThat(values(computer))
                    .endsWith("Abholung", "Montag: [Plan](https://example.org/plan)\nDienstag");

            texts(computer).nth(1).press("Alt+ArrowDown");
            assertThat(kinds(computer))
                    .containsExactly("heading", "points", "paragraph", "heading", "points");
            assertThat(computer.page().locator(":focus").inputValue()).startsWith("Die **blaue**");
            computer.page().keyboard().press("Alt+ArrowUp");
            assertThat(kinds(computer).get(1)).isEqualTo("paragraph");

            var heading = texts(computer).first();
            heading.selectText();
            heading.press("Control+b");
            assertThat(heading.inputValue()).isEqualTo("**Neue Tonnen**");
            heading.fill("Tonnen");
            heading.selectText();
            heading.press("Control+k");
            assertThat(heading.inputValue()).isEqualTo("[Tonnen](https://)");
            heading.fill("Neue Tonnen");
            assertThat(jonas.text()).doesNotContain("BOESE");
            jonas.presses("Speichern");
            assertThat(kinds(computer))
                    .containsExactly("heading", "paragraph", "points", "heading", "points");
            assertThat(computer.title()).isEqualTo("Müll trennen");
            jonas.presses("In den Papierkorb").opens("/staff/guide?trash");
            assertThat(jonas.text()).contains("Müll trennen");
        }
    }

    /// As a browser hands over what lies in the clipboard.
    private static void paste(Phone computer, Locator field, String html) {
        computer.turnsThePage(() ->
                field.evaluate(
                        """
                        (field, html) => {
                          const data = new DataTransfer()
                          data.setData('text/html', html)
                          field.focus()
                          field.dispatchEvent(new ClipboardEvent('paste',
                              { clipboardData: data, bubbles: true, cancelable: true }))
                        }
                        """,
                        html));
    }

    private static Locator texts(Phone computer) {
        return computer.page().locator("li.block textarea");
    }

    @SuppressWarnings("unchecked")
    private static List<String> kinds(Phone computer) {
        return (List<String>)
                computer.page()
                        .locator("li.block")
                        .evaluateAll("all => all.map(it => it.dataset.kind)");
    }

    private static List<String> values(Phone computer) {
        return texts(computer).all().stream().map(Locator::inputValue).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noRoomOfThoseWhoWriteAndTranslateHasABarrierWideOrNarrow(boolean wide) {
        var shop = PhoneShop.phone("de");
        try (var browser = (wide ? shop.wide() : shop).on(Demo.kompass())) {
            var petra =
                    new Keeper("administrator", browser).opens("/staff/guide?words=sportverein");
            var article = first(browser, "table a[href^='/staff/guide/articles/']");
            petra.opens("/staff/translation/tr?show=all");
            var sentence = first(browser, "main .segments a[href^='/staff/translation/tr/']");
            for (var page :
                    List.of(
                            "/staff/guide",
                            "/staff/guide?trash",
                            article,
                            article + "?published",
                            "/staff/guide/articles/new?area=wohnen",
                            "/staff/guide/areas",
                            "/staff/guide/areas/wohnen",
                            "/staff/guide/areas/new",
                            "/staff/guide/terms",
                            "/staff/guide/terms/duldung",
                            "/staff/guide/terms/new",
                            "/staff/guide/due",
                            "/staff/feedback",
                            "/staff/history?kind=article",
                            "/staff/translation",
                            "/staff/translation/tr",
                            sentence)) petra.opens(page);
            browser.visit(article + "/preview?language=ar");
            browser.meetsNoBarrier();
        }
    }

    private static String first(Phone browser, String links) {
        return browser.page().locator(links).first().getAttribute("href");
    }
}

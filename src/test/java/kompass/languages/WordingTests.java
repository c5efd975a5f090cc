package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static kompass.languages.Offer.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    private static final Pattern OUR_ELEMENTS =
            Pattern.compile(
                    "</?strong>|</?bdi>|</a>|</span>|<span lang=\"[a-zA-Z-]+\" dir=\"(ltr|rtl)\">"
                            + "|<a href=\"(/|https://|tel:|mailto:)[^\"<>\\s]*\"( rel=\"noopener\")?>");

    @Test
    void rendersBoldAndLinksInTheReadersLanguage() {
        assertThat(
                        html(
                                "**Zuerst** zur [Anmeldung](/anmeldung/wohnsitz) und [nach Hause](/)",
                                GERMAN))
                .isEqualTo(
                        "<strong>Zuerst</strong> zur <a href=\"/de/anmeldung/wohnsitz\">Anmeldung</a>"
                                + " und <a href=\"/de\">nach Hause</a>");
        assertThat(html("[BAMF](https://bamf.example/a?b=c&d)", GERMAN))
                .isEqualTo(
                        "<a href=\"https://bamf.example/a?b=c&amp;d\" rel=\"noopener\">BAMF</a>");
        assertThat(html("[112](tel:112)", GERMAN)).isEqualTo("<a href=\"tel:112\">112</a>");
    }

    @Test
    void marksTheLanguageOfWhatIsNotInTheReadersLanguage() {
        assertThat(html("Zur [Anmeldung](/anmeldung)", ARABIC))
                .isEqualTo(
                        "<span lang=\"de\" dir=\"ltr\">Zur <a href=\"/ar/anmeldung\">Anmeldung</a></span>");
    }

    @Test
    void keepsSoftHyphensOnThePageAndNotInAttributes() {
        var wording = wording("Wohnungs\u00ADgeber", GERMAN);

        assertThat(html(wording)).isEqualTo("Wohnungs\u00ADgeber");
        assertThat(wording.plain()).isEqualTo("Wohnungsgeber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert)",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](//evil.example)",
                "[x](/\\evil.example)",
                "[x](http://evil.example)",
                "[x](https://a.example/\"onclick=alert)",
                "[x](https://a.example/'onclick=alert)",
                "[x](https://a.example/><script>alert</script>)",
                "[<b>x</b>](https://a.example)",
                "[x](vbscript:x)",
                "[x](java\tscript:alert)",
                "[x](\u0001javascript:alert)",
                "[x](tel:1\"><svg/onload=alert>)",
                "**<iframe src=https://evil.example>**",
                "**[x](/a)** [**y**](/b) **[",
                "<1>x</1><2=javascript:alert>y</2>",
                "&lt;script&gt; &amp; &#60;script&#62;",
                "<!--",
                "-->",
                "<![CDATA[",
                "${7*7}",
                "{{7*7}}",
                "</span><script>",
                "\uFDD0\uFDD1",
                "\u202Eevil\u2066",
            })
    void nothingThatSomebodyWroteBecomesMarkup(String evil) {
        var german = Markup.parse("Ein **Wort** und [ein Weg](/weg).");
        var rendered =
                html(evil, GERMAN)
                        + html(evil, ARABIC)
                        + html(wording(german.restore(evil), ARABIC))
                        + html(wording(german.restore(german.numbered(evil)), ARABIC));

        assertThat(OUR_ELEMENTS.matcher(rendered).replaceAll(""))
                .doesNotContain("<", ">", "\"", "'");
        assertThat(rendered)
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContain("href=\"//");
    }

    private static String html(String source, Language reader) {
        return html(wording(source, reader));
    }

    private static Wording wording(String source, Language reader) {
        return Wording.of(Markup.parse(source), GERMAN, reader, false, null);
    }

    static String html(Wording wording) {
        var output = new StringOutput();
        wording.writeTo(output);
        return output.toString();
    }
}

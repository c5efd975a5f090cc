package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;

/// HTML as a browser reads it, in which nothing of what somebody typed does something.
public final class Harmless {

    private Harmless() {}

    public static void assertHarmless(String where, String html) {
        for (var element : Jsoup.parse(html).getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as("%s: %s", where, element.tagName())
                        .doesNotStartWith("on");
                assertThat(attribute.getValue().strip())
                        .as(where)
                        .doesNotStartWithIgnoringCase("javascript:");
            }
            if (element.nameIs("script"))
                assertThat(element.data()).as(where).doesNotContain("alert(1)");
            assertThat(element.is("img[src=x]")).as(where).isFalse();
        }
    }
}

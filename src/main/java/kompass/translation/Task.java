package kompass.translation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kompass.languages.Place;
import kompass.languages.Tally;

/// A thing in a language, as it stands in the queue. `name` is German.
public record Task(Tally tally, String name) {

    public Shelf shelf() {
        return Shelf.of(tally.place());
    }

    public String address() {
        return address(tally.tag(), tally.place());
    }

    static String address(String tag, Place place) {
        return "%s/%s/texts?module=%s&thing=%s"
                .formatted(
                        TranslationController.PATH,
                        tag,
                        encoded(place.module()),
                        encoded(place.thing()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

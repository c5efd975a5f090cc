package kompass.people;

import java.util.List;
import kompass.languages.Place;

/// What readers see of something as soon as it is saved, and in translation: its German texts in
/// their order, and where they stand.
public record Texts(Place place, List<String> german) {

    public Texts {
        german = german.stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList();
    }
}

package kompass.people;

import java.util.List;
import kompass.languages.Passage;
import kompass.languages.Place;

/// What readers see of something as soon as it is saved, and in translation: its German texts in
/// their order, and where they stand.
public record Texts(Place place, List<Passage> german) {

    public Texts {
        german =
                german.stream()
                        .map(it ->
                                new Passage(it.part(), it.german().replaceAll("\\s+", " ").strip()))
                        .toList();
    }

    public static Texts of(Place place, List<String> german) {
        return new Texts(place, Passage.all(german));
    }
}

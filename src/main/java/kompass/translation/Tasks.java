package kompass.translation;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.languages.PlaceGuide;
import kompass.languages.Tallies;
import kompass.languages.Tally;
import kompass.site.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What there is to translate into a language, the most read first: what stands on every page, then
/// each thing by how often its page was read lately, and what nobody has read by its kind.
@Component
class Tasks {

    private static final int LONGEST_NAME = 90;
    private static final Period LATELY = Period.ofDays(30);

    private final Tallies tallies;
    private final List<PlaceGuide> guides;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Readings readings;

    Tasks(
            Tallies tallies,
            List<PlaceGuide> guides,
            Dictionary dictionary,
            Languages languages,
            Readings readings) {
        this.tallies = tallies;
        this.guides = guides;
        this.dictionary = dictionary;
        this.languages = languages;
        this.readings = readings;
    }

    /// All things, done or not.
    List<Task> of(String tag) {
        var read = readings.within(LATELY);
        return tallies.of(tag).stream()
                .map(tally -> new Task(tally, name(tally)))
                .sorted(
                        Comparator.comparing((Task it) -> !it.shelf().isEverywhere())
                                .thenComparingLong(it -> -times(it, read))
                                .thenComparing(Task::shelf)
                                .thenComparing(it -> it.tally().place().module())
                                .thenComparing(it -> it.tally().place().thing()))
                .toList();
    }

    private long times(Task task, Map<String, Long> read) {
        var path = task.shelf().isEverywhere() ? null : path(task.tally().place());
        return path == null ? 0 : read.getOrDefault(path, 0L);
    }

    private String name(Tally tally) {
        var place = tally.place();
        if (place.thing().equals("words"))
            return dictionary
                    .words(languages.german())
                    .plain("translation.office.words." + known(place.module()));
        if (place.module().equals("site"))
            return dictionary.words(languages.german()).plain("translation.office.town");
        for (var guide : guides) {
            var name = guide.name(place);
            if (name != null) return name;
        }
        var german = tally.german();
        return german.length() <= LONGEST_NAME
                ? german
                : german.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String known(String module) {
        return switch (module) {
            case "site", "requests", "questions", "delivery", "content", "directory" -> module;
            default -> "other";
        };
    }

    /// Where readers see it, without the language.
    @Nullable String path(Place place) {
        for (var guide : guides) {
            var path = guide.path(place);
            if (path != null) return path;
        }
        return null;
    }
}

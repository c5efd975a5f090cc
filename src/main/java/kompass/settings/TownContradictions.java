package kompass.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.site.Contradictions;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// What of the town's own data is open or does not go together, whoever put it there.
@Component
class TownContradictions implements Contradictions {

    private static final String FIRE_BRIGADE = "112";

    private final List<TownPart> parts;
    private final Towns towns;
    private final Dictionary dictionary;
    private final Languages languages;

    TownContradictions(
            List<TownPart> parts, Towns towns, Dictionary dictionary, Languages languages) {
        this.parts = parts;
        this.towns = towns;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @Override
    public List<Contradiction> found() {
        var town = towns.town();
        return Stream.concat(
                        parts.stream()
                                .flatMap(part ->
                                        part.open(town).stream()
                                                .map(word -> said(word, part.name()))),
                        together(town).flatMap(Optional::stream))
                .toList();
    }

    private Stream<Optional<Contradiction>> together(Town town) {
        return Stream.of(
                when(!town.colours().unreadable().isEmpty(), "colours", "colours"),
                when(
                        town.emergency().stream()
                                .noneMatch(it -> it.number().strip().equals(FIRE_BRIGADE)),
                        "fireBrigade",
                        "emergency"),
                when(
                        !town.post().inHouseDomains().isEmpty()
                                && !town.post().alarmContacts().isEmpty()
                                && town.post().alarmContacts().stream()
                                        .allMatch(town.post()::isInHouse),
                        "alarmInHouse",
                        "post"));
    }

    private Optional<Contradiction> when(boolean found, String word, String part) {
        return found ? Optional.of(said("settings.office.worry." + word, part)) : Optional.empty();
    }

    private Contradiction said(String word, String part) {
        var w = dictionary.words(languages.german());
        return new Contradiction(w.plain(word), TownPart.PATH + "/" + part);
    }
}

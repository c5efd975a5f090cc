package kompass.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.directory.Concerns;
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
    private final Concerns concerns;
    private final Dictionary dictionary;
    private final Languages languages;

    TownContradictions(
            List<TownPart> parts,
            Towns towns,
            Concerns concerns,
            Dictionary dictionary,
            Languages languages) {
        this.parts = parts;
        this.towns = towns;
        this.concerns = concerns;
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
                        "post"),
                when(
                        town.firstTalk() != null
                                && concerns.find(town.firstTalk())
                                        .filter(it -> it.listed() && it.canBeAsked())
                                        .isEmpty(),
                        "firstTalk",
                        "name"));
    }

    private Optional<Contradiction> when(boolean found, String word, String part) {
        return found ? Optional.of(said("settings.office.worry." + word, part)) : Optional.empty();
    }

    private Contradiction said(String word, String part) {
        var w = dictionary.words(languages.german());
        return new Contradiction(w.plain(word), TownPart.PATH + "/" + part);
    }
}

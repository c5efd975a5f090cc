package kompass.languages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kompass.languages.Alignment.Spot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells who writes German, before it is published, what becomes of the translations.
@Component
public class Consequences {

    private final JdbcClient jdbc;
    private final Segments segments;

    Consequences(JdbcClient jdbc, Segments segments) {
        this.jdbc = jdbc;
        this.segments = segments;
    }

    /// The texts that do not stand at the place yet, in their order.
    @Transactional(readOnly = true)
    public List<Consequence> of(Place place, List<Passage> german) {
        var former = segments.at(place);
        var now = new LinkedHashMap<String, Spot>();
        var texts = new HashMap<String, String>();
        for (var passage : german) {
            var segment = Segment.of(passage.german());
            now.put(segment.id(), new Spot(passage.part(), segment.id(), segment.german(), ""));
            texts.put(segment.id(), passage.german());
        }
        var predecessors = Alignment.predecessors(former, List.copyOf(now.values()));
        var before =
                former.stream()
                        .collect(Collectors.toMap(Spot::id, Function.identity(), (a, _) -> a));
        var all = new HashSet<>(now.keySet());
        all.addAll(predecessors.values());
        var spoken = tags(all);
        if (place.thing().equals(InterfaceWords.THING)) shipped(all, spoken);
        var consequences = new ArrayList<Consequence>();
        for (var spot : now.values()) {
            if (before.containsKey(spot.id())) continue;
            var replaced = before.get(predecessors.getOrDefault(spot.id(), ""));
            var losing = new TreeSet<String>();
            if (replaced != null) {
                losing.addAll(spoken.getOrDefault(replaced.id(), Set.of()));
                losing.removeAll(spoken.getOrDefault(spot.id(), Set.of()));
            }
            consequences.add(
                    new Consequence(
                            spot.id(),
                            texts.getOrDefault(spot.id(), ""),
                            replaced == null ? null : Markup.unnumbered(replaced.german()),
                            List.copyOf(losing)));
        }
        return consequences;
    }

    /// The tags of the languages that each text is there in, by the text.
    @Transactional(readOnly = true)
    public Map<String, Set<String>> spoken(Collection<String> german) {
        var ids = new HashMap<String, String>();
        for (var text : german) if (!text.isBlank()) ids.put(text, Segment.of(text).id());
        var tags = tags(ids.values());
        var spoken = new HashMap<String, Set<String>>();
        ids.forEach((text, id) -> spoken.put(text, tags.getOrDefault(id, Set.of())));
        return spoken;
    }

    private Map<String, Set<String>> tags(Collection<String> ids) {
        var tags = new HashMap<String, Set<String>>();
        add(
                "SELECT segment, language FROM languages.translation WHERE segment = ANY(?)",
                ids,
                tags);
        return tags;
    }

    /// Interface words are there in the languages of the release, too.
    private void shipped(Collection<String> ids, Map<String, Set<String>> tags) {
        add("SELECT segment, language FROM languages.shipped WHERE segment = ANY(?)", ids, tags);
    }

    private void add(String sql, Collection<String> ids, Map<String, Set<String>> tags) {
        jdbc.sql(sql)
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    tags.computeIfAbsent(row.getString("segment"), _ -> new TreeSet<>())
                            .add(row.getString("language"));
                });
    }
}

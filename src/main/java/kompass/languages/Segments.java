package kompass.languages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kompass.languages.Alignment.Spot;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every German text once, and the places where it stands.
@Component
class Segments {

    private final JdbcClient jdbc;

    Segments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<Segment> segments) {
        // always in the same order, so that two writers do not wait for each other
        var once = new TreeMap<String, Segment>();
        for (var segment : segments) {
            once.put(segment.id(), segment);
            if (segment.context() != null) once.put(segment.base().id(), segment.base());
        }
        jdbc.sql(
                        """
                        INSERT INTO languages.segment (id, german, context, base)
                        SELECT * FROM unnest(?, ?, ?, ?)
                            ON CONFLICT (id) DO NOTHING
                        """)
                .params(
                        once.keySet().toArray(String[]::new),
                        once.values().stream().map(Segment::german).toArray(String[]::new),
                        once.values().stream().map(Segment::context).toArray(String[]::new),
                        once.values().stream()
                                .map(it -> it.context() == null ? null : it.base().id())
                                .toArray(String[]::new))
                .update();
    }

    /// What stands at a place now; false when nothing is new.
    boolean keep(Place place, List<Passage> texts) {
        alone(place);
        var former = at(place);
        var segments = texts.stream().map(text -> Segment.of(text.german())).toList();
        var now = spots(texts, segments);
        if (names(now).equals(names(former))) return false;
        add(segments);
        remember(Alignment.predecessors(former, now));
        jdbc.sql("DELETE FROM languages.place WHERE module = ? AND thing = ?")
                .params(place.module(), place.thing())
                .update();
        put(place, now);
        return true;
    }

    /// Two nodes that start at the same time register the same places.
    private void alone(Place place) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?), hashtext(?))")
                .params(place.module(), place.thing())
                .query(_ -> {});
    }

    private static List<List<String>> names(List<Spot> spots) {
        return spots.stream().map(spot -> List.of(spot.part(), spot.id(), spot.marks())).toList();
    }

    private static List<Spot> spots(List<Passage> texts, List<Segment> segments) {
        var spots = new ArrayList<Spot>();
        for (int i = 0; i < texts.size(); i++)
            spots.add(
                    new Spot(
                            texts.get(i).part(),
                            segments.get(i).id(),
                            segments.get(i).german(),
                            Markup.parse(texts.get(i).german()).kinds()));
        return List.copyOf(spots);
    }

    List<Spot> at(Place place) {
        return jdbc.sql(
                        """
                        SELECT place.part, segment.id, segment.german,
                               array_to_string(place.marks, E'\n') AS marks
                          FROM languages.place JOIN languages.segment ON segment.id = place.segment
                         WHERE module = ? AND thing = ?
                         ORDER BY position
                        """)
                .params(place.module(), place.thing())
                .query(new DataClassRowMapper<>(Spot.class))
                .list();
    }

    private void remember(Map<String, String> predecessors) {
        jdbc.sql(
                        """
                        UPDATE languages.segment
                           SET predecessor = it.predecessor
                          FROM unnest(?, ?) AS it (id, predecessor)
                         WHERE segment.id = it.id
                        """)
                .params(
                        predecessors.keySet().toArray(String[]::new),
                        predecessors.values().toArray(String[]::new))
                .update();
    }

    private void put(Place place, List<Spot> spots) {
        jdbc.sql(
                        """
                        INSERT INTO languages.place (module, thing, position, part, segment, marks)
                        SELECT ?, ?, it.position, it.part, it.segment,
                               string_to_array(it.marks, E'\n')
                          FROM unnest(?, ?, ?, ?) AS it (position, part, segment, marks)
                        """)
                .params(
                        place.module(),
                        place.thing(),
                        IntStream.range(0, spots.size()).boxed().toArray(Integer[]::new),
                        spots.stream().map(Spot::part).toArray(String[]::new),
                        spots.stream().map(Spot::id).toArray(String[]::new),
                        spots.stream().map(Spot::marks).toArray(String[]::new))
                .update();
    }
}

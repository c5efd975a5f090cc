package kompass.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.languages.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills a town with articles like those of the demonstration, every sentence a little different,
/// and with translations of each in many languages: as long as real ones, none missing.
final class FullTown {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TEXTS = Set.of("title", "text", "name", "label", "items");

    private final JdbcClient jdbc;
    private final Map<String, String> originals = new LinkedHashMap<>();
    private final Map<String, String> german = new LinkedHashMap<>();
    private final List<Object[]> places = new ArrayList<>();

    private record Row(String area, String slug, String title, String lead, String body) {}

    FullTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until there are so many articles, in so many languages that are read.
    void fill(int articles, int languages) {
        jdbc.sql("UPDATE languages.language SET read = true WHERE position <= :languages")
                .param("languages", languages)
                .update();
        var rows =
                jdbc.sql("SELECT area, slug, title, lead, body::text AS body FROM content.article")
                        .query(Row.class)
                        .list();
        for (int made = rows.size(), n = 2; made < articles; made++) {
            copy(rows.get(made % rows.size()), n + made / rows.size());
        }
        for (var table : new String[] {"place", "translation"}) triggers(table, "DISABLE");
        segments();
        translations(languages);
        places();
        for (var table : new String[] {"place", "translation"}) triggers(table, "ENABLE");
        jdbc.sql("ANALYZE").update();
        jdbc.sql(
                        """
                        SELECT languages.recount(array_agg(language.tag), array_agg(it.module),
                                                 array_agg(it.thing))
                          FROM (SELECT DISTINCT module, thing FROM languages.place) AS it,
                               languages.language
                        """)
                .query(_ -> {});
        jdbc.sql("ANALYZE languages.tally").update();
    }

    private void copy(Row row, int number) {
        var position = new int[1];
        var place = "article/" + row.area() + "/" + row.slug() + "-" + number;
        var title = changed(row.title(), number, place, position);
        var lead = changed(row.lead(), number, place, position);
        var body = (ArrayNode) JSON.readTree(row.body());
        for (var block : body) change((ObjectNode) block, number, place, position);
        jdbc.sql(
                        """
                        INSERT INTO content.article (area, slug, title, lead, body, institution, concern,
                                                     checked, quick_exit, position)
                        SELECT area, slug || '-' || :number, :title, :lead, :body::jsonb, institution,
                               concern, checked, quick_exit, position
                          FROM content.article
                         WHERE area = :area
                           AND slug = :slug
                        """)
                .param("number", number)
                .param("title", title)
                .param("lead", lead)
                .param("body", body.toString())
                .param("area", row.area())
                .param("slug", row.slug())
                .update();
    }

    private void change(ObjectNode block, int number, String place, int[] position) {
        for (var field : List.copyOf(block.propertyNames())) {
            if (!TEXTS.contains(field)) continue;
            var value = block.get(field);
            if (value.isString())
                block.put(field, changed(value.asString(), number, place, position));
            if (!(value instanceof ArrayNode items)) continue;
            for (int i = 0; i < items.size(); i++)
                items.set(
                        i,
                        JSON.valueToTree(
                                changed(items.get(i).asString(), number, place, position)));
        }
    }

    private String changed(String text, int number, String place, int[] position) {
        if (text.isBlank()) return text;
        var now = text + " " + number;
        var segment = Segment.of(now);
        originals.put(segment.id(), Segment.of(text).id());
        german.put(segment.id(), segment.german());
        places.add(new Object[] {place, position[0]++, segment.id()});
        return now;
    }

    private void segments() {
        jdbc.sql(
                        """
                        INSERT INTO languages.segment (id, german)
                        SELECT * FROM unnest(?, ?)
                            ON CONFLICT DO NOTHING
                        """)
                .params(
                        german.keySet().toArray(String[]::new),
                        german.values().toArray(String[]::new))
                .update();
    }

    private void translations(int languages) {
        jdbc.sql(
                        """
                        INSERT INTO languages.translation (segment, language, text, origin, written_at)
                        SELECT it.id, language.tag,
                               coalesce(own.text, arabic.text, 'نص ' || segment.german),
                               'PERSON', now()
                          FROM unnest(?, ?) AS it (id, original)
                               JOIN languages.segment ON segment.id = it.id
                               CROSS JOIN languages.language
                               LEFT JOIN languages.translation AS own
                                      ON own.segment = it.original AND own.language = language.tag
                               LEFT JOIN languages.translation AS arabic
                                      ON arabic.segment = it.original AND arabic.language = 'ar'
                         WHERE language.tag <> 'de'
                           AND language.position <= ?
                            ON CONFLICT DO NOTHING
                        """)
                .params(
                        originals.keySet().toArray(String[]::new),
                        originals.values().toArray(String[]::new),
                        languages)
                .update();
    }

    private void places() {
        jdbc.sql(
                        """
                        INSERT INTO languages.place (module, thing, position, segment)
                        SELECT 'content', it.* FROM unnest(?, ?, ?) AS it
                        """)
                .params(
                        places.stream().map(it -> it[0]).toArray(String[]::new),
                        places.stream().map(it -> it[1]).toArray(Integer[]::new),
                        places.stream().map(it -> it[2]).toArray(String[]::new))
                .update();
    }

    private void triggers(String table, String how) {
        jdbc.sql("ALTER TABLE languages.%s %s TRIGGER USER".formatted(table, how)).update();
    }
}

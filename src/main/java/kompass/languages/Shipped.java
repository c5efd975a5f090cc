package kompass.languages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The translations of interface words that came with the release, kept beside the others so that
/// one question to the database answers what readers get. What pages say comes from the files.
@Component
class Shipped {

    private final JdbcClient jdbc;
    private final Segments segments;

    Shipped(JdbcClient jdbc, Segments segments) {
        this.jdbc = jdbc;
        this.segments = segments;
    }

    /// Writes only what differs.
    void keep(WordFiles files) {
        var german = new LinkedHashMap<String, Segment>();
        files.german().forEach((key, text) -> german.put(key, Segment.of(text)));
        segments.add(german.values());
        for (var tag : files.languages().keySet())
            if (!tag.equals(Language.GERMAN)) keep(files, tag, german);
        jdbc.sql("DELETE FROM languages.shipped WHERE language <> ALL (?)")
                .param(files.languages().keySet().toArray(String[]::new))
                .update();
    }

    private void keep(WordFiles files, String tag, Map<String, Segment> german) {
        var keys = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var texts = new ArrayList<String>();
        german.forEach((key, segment) -> {
            var text = files.find(key, tag);
            if (text == null) return;
            keys.add(key);
            ids.add(segment.id());
            texts.add(Markup.parse(files.german().getOrDefault(key, "")).numbered(text));
        });
        jdbc.sql("DELETE FROM languages.shipped WHERE language = ? AND key <> ALL (?)")
                .params(tag, keys.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO languages.shipped AS known (language, machine_made, key, segment, text)
                        SELECT ?, ?, it.* FROM unnest(?, ?, ?) AS it
                            ON CONFLICT (language, key) DO UPDATE
                           SET segment = excluded.segment,
                               text = excluded.text,
                               machine_made = excluded.machine_made
                         WHERE (known.segment, known.text, known.machine_made)
                               <> (excluded.segment, excluded.text, excluded.machine_made)
                        """)
                .params(
                        tag,
                        files.isMachineMade(tag),
                        keys.toArray(String[]::new),
                        ids.toArray(String[]::new),
                        texts.toArray(String[]::new))
                .update();
    }
}

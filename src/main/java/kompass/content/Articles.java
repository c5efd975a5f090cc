package kompass.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kompass.database.Announcements;
import kompass.database.Remembered;
import kompass.languages.Place;
import kompass.languages.Translations;
import kompass.site.PublishedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The articles of all areas, in the order in which an area shows them.
@Repository
public class Articles {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PublishedPages publishedPages;
    private final Remembered<List<Article>> articles;
    private final Remembered<Map<String, String>> moved;

    Articles(
            JdbcClient jdbc,
            Announcements announcements,
            Translations translations,
            PublishedPages publishedPages) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.publishedPages = publishedPages;
        this.articles = new Remembered<>(announcements, "articles", this::load);
        this.moved = new Remembered<>(announcements, "articles", this::loadMoved);
    }

    public List<Article> all() {
        return articles.get();
    }

    public List<Article> of(Area area) {
        return all().stream().filter(article -> article.area().equals(area.slug())).toList();
    }

    public Optional<Article> find(String area, String slug) {
        return all().stream()
                .filter(article -> article.area().equals(area) && article.slug().equals(slug))
                .findFirst();
    }

    /// The same by a path without the language, also one that it had before.
    public Optional<Article> at(String path) {
        var now = moved.get().getOrDefault(path, path);
        return all().stream().filter(article -> article.path().equals(now)).findFirst();
    }

    /// Where articles are and were, without the language.
    Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        all().forEach(article -> paths.add(article.path()));
        paths.addAll(moved.get().keySet());
        return paths;
    }

    /// Its area must have been put before.
    @Transactional
    public void put(Article article) {
        jdbc.sql(
                        """
                        INSERT INTO content.article (
                               area, slug, title, lead, body, institution, concern, checked, quick_exit,
                               position)
                        VALUES (:area, :slug, :title, :lead, :body::jsonb, :institution, :concern, :checked,
                               :quickExit, :position)
                            ON CONFLICT (area, slug) DO UPDATE
                           SET title = excluded.title,
                               lead = excluded.lead,
                               body = excluded.body,
                               institution = excluded.institution,
                               concern = excluded.concern,
                               checked = excluded.checked,
                               quick_exit = excluded.quick_exit,
                               position = excluded.position
                        """)
                .param("area", article.area())
                .param("slug", article.slug())
                .param("title", article.title())
                .param("lead", article.lead())
                .param("body", JSON.writerFor(BLOCKS).writeValueAsString(article.blocks()))
                .param("institution", article.institution())
                .param("concern", article.concern())
                .param("checked", article.checked())
                .param("quickExit", article.quickExit())
                .param("position", article.position())
                .update();
        translations.keep(place(article.path()), article.german());
        arrive(article.path());
        changed();
    }

    /// The same article at another address: readers and links to the old one get to the new one,
    /// and what readers said about it goes with it.
    @Transactional
    public void move(String from, Article article) {
        delete(from);
        translations.keep(place(from), List.of());
        put(article);
        arrive(from);
        jdbc.sql("UPDATE content.moved SET target = :to WHERE target = :from")
                .param("to", article.path())
                .param("from", from)
                .update();
        jdbc.sql("UPDATE content.feedback SET path = :to WHERE path = :from")
                .param("to", article.path())
                .param("from", from)
                .update();
        leadOn(from, article.path());
    }

    /// From an address at which no article is any more.
    @Transactional
    public void leadOn(String from, String to) {
        jdbc.sql(
                        """
                        INSERT INTO content.moved (path, target)
                        VALUES (:from, :to)
                            ON CONFLICT (path) DO UPDATE
                           SET target = excluded.target
                        """)
                .param("from", from)
                .param("to", to)
                .update();
        changed();
    }

    /// Nobody finds it any more.
    @Transactional
    public void remove(String path) {
        delete(path);
        translations.keep(place(path), List.of());
        changed();
    }

    /// Where the German of an article stands.
    public static Place place(String path) {
        return new Place("content", "article" + path);
    }

    private void delete(String path) {
        jdbc.sql("DELETE FROM content.article WHERE '/' || area || '/' || slug = :path")
                .param("path", path)
                .update();
    }

    private void arrive(String path) {
        jdbc.sql("DELETE FROM content.moved WHERE path = :path").param("path", path).update();
    }

    private void changed() {
        articles.changed();
        moved.changed();
        publishedPages.invalidate();
    }

    private Map<String, String> loadMoved() {
        var targets = new HashMap<String, String>();
        jdbc.sql("SELECT path, target FROM content.moved")
                .query(row -> {
                    targets.put(row.getString("path"), row.getString("target"));
                });
        return targets;
    }

    private List<Article> load() {
        return jdbc.sql("SELECT * FROM content.article ORDER BY area, position, slug")
                .query((row, number) -> article(row))
                .list();
    }

    private static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString("area"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("lead"),
                JSON.readValue(row.getString("body"), BLOCKS),
                row.getString("institution"),
                row.getString("concern"),
                row.getObject("checked", LocalDate.class),
                row.getBoolean("quick_exit"),
                row.getInt("position"));
    }
}

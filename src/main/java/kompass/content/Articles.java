package kompass.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kompass.database.Announcements;
import kompass.database.Remembered;
import kompass.languages.Place;
import kompass.languages.Translations;
import kompass.site.PublishedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The articles of all areas, in the order in which an area shows them.
@Repository
public class Articles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PublishedPages publishedPages;
    private final Remembered<List<Article>> articles;

    Articles(
            JdbcClient jdbc,
            Announcements announcements,
            Translations translations,
            PublishedPages publishedPages) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.publishedPages = publishedPages;
        this.articles = new Remembered<>(announcements, "articles", this::load);
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
                .param("body", JSON.writeValueAsString(article.body()))
                .param("institution", article.institution())
                .param("concern", article.concern())
                .param("checked", article.checked())
                .param("quickExit", article.quickExit())
                .param("position", article.position())
                .update();
        translations.keep(new Place("content", "article" + article.path()), article.german());
        articles.changed();
        publishedPages.invalidate();
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
                JSON.readValue(row.getString("body"), Article.Body.class),
                row.getString("institution"),
                row.getString("concern"),
                row.getObject("checked", LocalDate.class),
                row.getBoolean("quick_exit"),
                row.getInt("position"));
    }
}

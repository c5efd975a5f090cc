package kompass.editing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kompass.content.Article;
import kompass.content.Articles;
import kompass.people.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Every article with its drafts. Articles that came into the guide by another way (an archive) are
/// taken in as they are.
@Repository
class Manuscripts {

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Publications publications;
    private final Clock clock;

    Manuscripts(JdbcClient jdbc, Articles articles, Publications publications, Clock clock) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.publications = publications;
        this.clock = clock;
    }

    @Transactional
    public List<Manuscript> all() {
        var found = read();
        if (takeIn(found)) found = read();
        return found;
    }

    private List<Manuscript> read() {
        var byPath =
                articles.all().stream()
                        .collect(Collectors.toMap(Article::path, article -> article));
        return jdbc.sql("SELECT * FROM editing.manuscript")
                .query((row, _) -> ManuscriptRows.manuscript(row, byPath))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Manuscript> find(UUID id) {
        return jdbc.sql("SELECT * FROM editing.manuscript WHERE id = :id")
                .param("id", id)
                .query((row, _) ->
                        ManuscriptRows.manuscript(
                                row,
                                articles.find(row.getString("area"), row.getString("slug"))
                                        .map(article -> Map.of(article.path(), article))
                                        .orElse(Map.of())))
                .optional();
    }

    /// The id of what stands at this path.
    @Transactional(readOnly = true)
    public Optional<UUID> at(String path) {
        return jdbc.sql(
                        "SELECT id FROM editing.manuscript WHERE '/' || area || '/' || slug = :path")
                .param("path", path)
                .query(UUID.class)
                .optional();
    }

    /// By what stands in an address; empty where it is no id at all.
    Optional<Manuscript> find(String key) {
        if (!key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Optional.empty();
        return find(UUID.fromString(key));
    }

    /// True where some article was not known yet.
    private boolean takeIn(List<Manuscript> known) {
        var paths = new HashSet<String>();
        known.forEach(manuscript -> paths.add(manuscript.path()));
        var unknown = articles.all().stream().filter(it -> !paths.contains(it.path())).toList();
        if (unknown.isEmpty()) return false;
        jdbc.sql(
                        """
                        INSERT INTO editing.manuscript (id, area, slug)
                        SELECT gen_random_uuid(), it.area, it.slug
                          FROM unnest(?, ?) AS it (area, slug)
                            ON CONFLICT (area, slug) DO NOTHING
                        """)
                .params(
                        unknown.stream().map(Article::area).toArray(String[]::new),
                        unknown.stream().map(Article::slug).toArray(String[]::new))
                .update();
        return true;
    }

    boolean isTaken(String area, String slug, @Nullable UUID by) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM editing.manuscript
                             WHERE area = :area
                               AND slug = :slug
                               AND id IS DISTINCT FROM :by::uuid)
                        """)
                .param("area", area)
                .param("slug", slug)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    /// What was typed into the form; readers see nothing of it yet.
    @Transactional
    public void keep(UUID id, Values values) {
        jdbc.sql(
                        """
                        INSERT INTO editing.manuscript (id, area, slug, fields, review_on, responsible)
                        VALUES (:id, :area, :slug, :fields::json, :review, :responsible)
                            ON CONFLICT (id) DO UPDATE
                           SET fields = excluded.fields,
                               missed_at = NULL,
                               review_on = excluded.review_on,
                               responsible = excluded.responsible,
                               published = coalesce(manuscript.published, :shown::json)
                        """)
                .param("id", id)
                .param("area", values.of(ArticleFields.AREA))
                .param("slug", values.of(ArticleFields.SLUG))
                .param("fields", ManuscriptRows.written(values))
                .param("review", ArticleFields.day(values))
                .param("responsible", ArticleFields.responsible(values))
                .param(
                        "shown",
                        find(id).map(Manuscript::published)
                                .map(ManuscriptRows::written)
                                .orElse(null))
                .update();
    }

    /// Readers see these values now, at this address.
    @Transactional
    public void published(Manuscript manuscript, Article article, Values values, String by) {
        jdbc.sql(
                        """
                        UPDATE editing.manuscript
                           SET area = :area,
                               slug = :slug,
                               fields = coalesce(fields, :fields::json),
                               published = :fields::json,
                               published_at = :now,
                               published_by = :by,
                               publish_at = NULL,
                               scheduled_by = NULL,
                               missed_at = NULL,
                               trashed_at = NULL,
                               trashed_by = NULL
                         WHERE id = :id
                        """)
                .param("id", manuscript.id())
                .param("area", article.area())
                .param("slug", article.slug())
                .param("fields", ManuscriptRows.written(values))
                .param("now", now())
                .param("by", by)
                .update();
        publications.note(manuscript.id(), values, by);
    }

    /// Readers see nothing of it any more.
    @Transactional
    public void withdrawn(Manuscript manuscript, String by) {
        jdbc.sql(
                        """
                        UPDATE editing.manuscript
                           SET fields = :fields::json,
                               published = NULL,
                               publish_at = NULL,
                               expires_at = NULL
                         WHERE id = :id
                        """)
                .param("id", manuscript.id())
                .param("fields", ManuscriptRows.written(manuscript.values()))
                .update();
        publications.note(manuscript.id(), null, by);
    }

    @Transactional
    public void trash(UUID id, @Nullable String by) {
        jdbc.sql(
                        """
                        UPDATE editing.manuscript
                           SET trashed_at = :at, trashed_by = :by
                         WHERE id = :id
                        """)
                .param("at", by == null ? null : now())
                .param("by", by)
                .param("id", id)
                .update();
    }

    /// Whether a draft, what readers see or anything that was ever published names this medium.
    @Transactional(readOnly = true)
    public boolean name(UUID medium) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                                   SELECT FROM editing.manuscript
                                    WHERE strpos(fields::text, :medium) > 0
                                       OR strpos(published::text, :medium) > 0)
                            OR EXISTS (
                                   SELECT FROM editing.publication
                                    WHERE strpos(fields::text, :medium) > 0)
                        """)
                .param("medium", medium.toString())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

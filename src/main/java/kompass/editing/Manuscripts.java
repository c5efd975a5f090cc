package kompass.editing;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Every article with its drafts. Articles that came into the guide by another way (an archive) are
/// taken in as they are.
@Repository
class Manuscripts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Clock clock;

    Manuscripts(JdbcClient jdbc, Articles articles, Clock clock) {
        this.jdbc = jdbc;
        this.articles = articles;
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
                .query((row, _) -> manuscript(row, byPath))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Manuscript> find(UUID id) {
        return jdbc.sql("SELECT * FROM editing.manuscript WHERE id = :id")
                .param("id", id)
                .query((row, _) ->
                        manuscript(
                                row,
                                articles.find(row.getString("area"), row.getString("slug"))
                                        .map(article -> Map.of(article.path(), article))
                                        .orElse(Map.of())))
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
                .param("fields", write(values))
                .param("review", ArticleReading.day(values))
                .param("responsible", ArticleReading.responsible(values))
                .param(
                        "shown",
                        find(id).map(Manuscript::published).map(Manuscripts::write).orElse(null))
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
                .param("fields", write(values))
                .param("now", now())
                .param("by", by)
                .update();
        note(manuscript.id(), values, by);
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
                .param("fields", write(manuscript.values()))
                .update();
        note(manuscript.id(), null, by);
    }

    private void note(UUID id, @Nullable Values values, String by) {
        jdbc.sql(
                        """
                        INSERT INTO editing.publication (manuscript, fields, by_name, at)
                        VALUES (:id, :fields::json, :by, :now)
                        """)
                .param("id", id)
                .param("fields", values == null ? null : write(values))
                .param("by", by)
                .param("now", now())
                .update();
    }

    /// What readers saw before what they see now; null where that was nothing.
    record Earlier(long id, @Nullable Values values) {}

    /// The publications that stand, the newest first: the one that readers see and the one before.
    @Transactional(readOnly = true)
    public List<Earlier> publications(UUID id) {
        return jdbc.sql(
                        """
                        SELECT id, fields
                          FROM editing.publication
                         WHERE manuscript = :id
                           AND undone_at IS NULL
                         ORDER BY id DESC
                         LIMIT 2
                        """)
                .param("id", id)
                .query((row, _) -> new Earlier(row.getLong("id"), values(row.getString("fields"))))
                .list();
    }

    /// What stood before anybody published here is the first publication.
    @Transactional
    public void begin(Manuscript manuscript) {
        var shown = manuscript.published();
        if (shown != null && publications(manuscript.id()).isEmpty())
            note(manuscript.id(), shown, "");
    }

    @Transactional
    public void undone(long publication) {
        jdbc.sql("UPDATE editing.publication SET undone_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", publication)
                .update();
    }

    @Transactional
    public void schedule(UUID id, @Nullable Instant publishAt, @Nullable UUID by) {
        jdbc.sql(
                        """
                        UPDATE editing.manuscript
                           SET publish_at = :at, scheduled_by = :by, missed_at = NULL
                         WHERE id = :id
                        """)
                .param("at", at(publishAt))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /// It was to publish itself by now, but was not complete; who wanted it stays known.
    @Transactional
    public void missed(UUID id) {
        jdbc.sql("UPDATE editing.manuscript SET publish_at = NULL, missed_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    @Transactional
    public void expire(UUID id, @Nullable Instant expiresAt) {
        jdbc.sql("UPDATE editing.manuscript SET expires_at = :at WHERE id = :id")
                .param("at", at(expiresAt))
                .param("id", id)
                .update();
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

    /// What is to be published or taken away by now, kept from other nodes until the end of the
    /// transaction.
    List<UUID> due() {
        return jdbc.sql(
                        """
                        SELECT id
                          FROM editing.manuscript
                         WHERE publish_at <= :now
                            OR expires_at <= :now
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now())
                .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    private Manuscript manuscript(ResultSet row, Map<String, Article> byPath) throws SQLException {
        var area = row.getString("area");
        var slug = row.getString("slug");
        var article = byPath.get("/" + area + "/" + slug);
        var kept = values(row.getString("fields"));
        var published = article == null ? null : values(row.getString("published"));
        if (article != null && published == null) published = ArticleFields.of(article);
        return new Manuscript(
                row.getObject("id", UUID.class),
                area,
                slug,
                Objects.requireNonNullElseGet(
                        kept == null ? published : kept, () -> new Values(Map.of())),
                published,
                instant(row.getTimestamp("published_at")),
                row.getString("published_by"),
                instant(row.getTimestamp("publish_at")),
                row.getObject("scheduled_by", UUID.class),
                instant(row.getTimestamp("expires_at")),
                row.getObject("review_on", LocalDate.class),
                row.getObject("responsible", UUID.class),
                instant(row.getTimestamp("missed_at")),
                instant(row.getTimestamp("trashed_at")),
                row.getString("trashed_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Values values(@Nullable String json) {
        return json == null ? null : new Values(JSON.readValue(json, FIELDS));
    }

    private static String write(Values values) {
        return JSON.writeValueAsString(values.fields());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

package kompass.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kompass.people.Values;
import org.jspecify.annotations.Nullable;

/// An article as its editors have it: what stands in the form, and what of it readers see.
///
/// @param area where it stands among the readers' pages, or will
/// @param values the form as it was saved last
/// @param published the form as it was published last; null where readers see nothing
/// @param publishAt the draft publishes itself then
/// @param expiresAt the article leaves the guide then
/// @param reviewOn when somebody must say again that it is all true
/// @param responsible who is asked
/// @param missedAt it was to publish itself then, but was not complete
public record Manuscript(
        UUID id,
        String area,
        String slug,
        Values values,
        @Nullable Values published,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishAt,
        @Nullable UUID scheduledBy,
        @Nullable Instant expiresAt,
        @Nullable LocalDate reviewOn,
        @Nullable UUID responsible,
        @Nullable Instant missedAt,
        @Nullable Instant trashedAt,
        @Nullable String trashedBy) {

    /// What the tree says about it.
    public enum State {
        PUBLISHED,
        MISSED,
        CHANGED,
        SCHEDULED,
        DRAFT,
        TRASHED
    }

    public State state() {
        if (trashedAt != null) return State.TRASHED;
        if (publishAt != null) return State.SCHEDULED;
        if (missedAt != null) return State.MISSED;
        if (published == null) return State.DRAFT;
        return isChanged() ? State.CHANGED : State.PUBLISHED;
    }

    public String key() {
        return id.toString();
    }

    public String title() {
        return values.of(ArticleFields.TITLE);
    }

    /// The readers' address, without the language.
    public String path() {
        return "/" + area + "/" + slug;
    }

    public boolean isPublished() {
        return published != null;
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    /// Readers see something else than what stands in the form.
    public boolean isChanged() {
        return published == null
                || values.differences(published).stream().anyMatch(ArticleFields::isShown);
    }
}

package kompass.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kompass.content.Articles;
import kompass.people.Revisions;
import kompass.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether what readers see has been looked at lately.
@Component
class Freshness {

    /// Without a day of its own, an article is looked at once a year.
    private static final Period USUAL = Period.ofYears(1);

    private final Manuscripts manuscripts;
    private final ArticleForm kind;
    private final Articles articles;
    private final Revisions revisions;
    private final Clock clock;

    Freshness(
            Manuscripts manuscripts,
            ArticleForm kind,
            Articles articles,
            Revisions revisions,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.kind = kind;
        this.articles = articles;
        this.revisions = revisions;
        this.clock = clock;
    }

    /// @param checked when somebody looked at it last; null where readers see nothing of it
    boolean isDue(Manuscript manuscript, @Nullable LocalDate checked) {
        if (checked == null) return false;
        var review = manuscript.reviewOn();
        var day = review == null ? checked.plus(USUAL) : review;
        return !day.isAfter(LocalDate.now(clock));
    }

    /// Somebody says that all of these are still true: readers see today's date, and the next look
    /// is due when as much time has passed again. What this person may not change stays.
    @Transactional
    public void stillTrue(Staff staff, List<String> keys) {
        var today = LocalDate.now(clock);
        for (var key : keys) {
            var manuscript = manuscripts.find(key).orElse(null);
            if (manuscript == null || !kind.mayChange(staff, key)) continue;
            var article = articles.find(manuscript.area(), manuscript.slug());
            if (article.isEmpty()) continue;
            var before = article.get().checked();
            articles.put(article.get().checkedOn(today));
            var review = manuscript.reviewOn();
            if (review == null) continue;
            var again = before.isBefore(review) ? Period.between(before, review) : USUAL;
            var next = today.plus(again.toTotalMonths() < 1 ? USUAL : again);
            revisions.save(
                    staff,
                    kind,
                    key,
                    Long.MAX_VALUE,
                    manuscript.values().with(ArticleFields.REVIEW, next.toString()));
        }
    }
}

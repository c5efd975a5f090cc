package kompass.editing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kompass.content.Area;
import kompass.content.Areas;
import kompass.content.Article;
import kompass.content.Articles;
import kompass.content.Feedbacks;
import kompass.people.Listing;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Staff;
import org.springframework.stereotype.Component;

/// Everything that somebody may edit, as a tree.
@Component
class Tree {

    private static final Map<String, Function<GuidePage.Row, String>> COLUMNS =
            Map.of(
                    "title", row -> row.manuscript().title(),
                    "state", row -> row.manuscript().state().name(),
                    "checked", row -> String.valueOf(row.checked()),
                    "responsible", GuidePage.Row::responsible,
                    "position", row -> "%5s".formatted(row.manuscript().values().of("position")));

    private final Manuscripts manuscripts;
    private final Areas areas;
    private final Articles articles;
    private final Feedbacks feedbacks;
    private final People people;
    private final Freshness freshness;
    private final SimpleThings things;

    Tree(
            Manuscripts manuscripts,
            Areas areas,
            Articles articles,
            Feedbacks feedbacks,
            People people,
            Freshness freshness,
            SimpleThings things) {
        this.manuscripts = manuscripts;
        this.areas = areas;
        this.articles = articles;
        this.feedbacks = feedbacks;
        this.people = people;
        this.freshness = freshness;
        this.things = things;
    }

    GuidePage page(Staff staff, Listing listing, boolean trashed) {
        var rows = rows(staff);
        var shown =
                listing.of(
                        rows.stream().filter(it -> it.manuscript().isTrashed() == trashed).toList(),
                        row -> row.manuscript().title() + " " + row.manuscript().path(),
                        COLUMNS);
        var byArea = shown.stream().collect(Collectors.groupingBy(it -> it.manuscript().area()));
        var everything = listing.words().isEmpty() && !trashed;
        return new GuidePage(
                mine(staff).stream()
                        .map(area ->
                                new GuidePage.Branch(
                                        area, byArea.getOrDefault(area.slug(), List.of())))
                        .filter(branch -> everything || !branch.rows().isEmpty())
                        .toList(),
                (int) rows.stream().filter(GuidePage.Row::due).count(),
                rows.stream().mapToInt(GuidePage.Row::wrong).sum(),
                trashed,
                trashed ? things.trashed(staff) : List.of());
    }

    private List<Area> mine(Staff staff) {
        return areas.all().stream().filter(area -> staff.mayEdit(area.slug())).toList();
    }

    /// What must be looked at again, the oldest first.
    List<GuidePage.Row> due(Staff staff) {
        return rows(staff).stream()
                .filter(GuidePage.Row::due)
                .sorted(Comparator.comparing(row -> String.valueOf(row.checked())))
                .toList();
    }

    private List<GuidePage.Row> rows(Staff staff) {
        var published =
                articles.all().stream().collect(Collectors.toMap(Article::path, Article::checked));
        var wrong = feedbacks.wrong();
        var names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        return manuscripts.all().stream()
                .filter(it -> staff.mayEdit(it.area()))
                .map(it -> row(it, published, wrong, names))
                .toList();
    }

    private GuidePage.Row row(
            Manuscript it,
            Map<String, LocalDate> published,
            Map<String, Integer> wrong,
            Map<UUID, String> names) {
        var checked = published.get(it.path());
        return new GuidePage.Row(
                it,
                checked,
                freshness.isDue(it, checked),
                wrong.getOrDefault(it.path(), 0),
                it.responsible() == null ? "" : names.getOrDefault(it.responsible(), ""));
    }
}

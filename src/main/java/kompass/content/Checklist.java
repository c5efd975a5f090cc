package kompass.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// "Where do I start?": what is to be done, in the order of days and weeks, by the situation that
/// somebody is in. Nobody's situation is stored: each has a page of its own.
public record Checklist(List<Situation> situations, List<Group> groups) {

    public static final Checklist NONE = new Checklist(List.of(), List.of());

    public Checklist {
        situations = List.copyOf(situations);
        groups = List.copyOf(groups);
        var slugs = situations.stream().map(Situation::slug).toList();
        for (var group : groups)
            for (var line : group.lines())
                if (!slugs.containsAll(line.situations()))
                    throw new IllegalArgumentException(
                            line.title() + " names a situation that is none of " + slugs);
    }

    /// What newcomers say of themselves, in German.
    public record Situation(String slug, String label, @Nullable String explanation) {}

    /// A stretch of time.
    public record Group(String title, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// One thing to do. `article` is `area/slug`, `concern` a slug of the directory; it holds for
    /// these situations, for all where none is named.
    public record Line(
            String title,
            @Nullable String text,
            @Nullable String article,
            @Nullable String concern,
            List<String> situations) {

        public Line {
            situations = List.copyOf(situations);
        }

        /// What the device ticks; stays while the German stays.
        public String key() {
            return Integer.toHexString(title.hashCode());
        }

        /// Without the way to a request that leads nowhere at the moment.
        Line leadingTo(Predicate<String> open) {
            return concern == null || open.test(concern)
                    ? this
                    : new Line(title, text, article, null, situations);
        }

        boolean holdsFor(String situation) {
            return situations.isEmpty() || situations.contains(situation);
        }
    }

    public Optional<Situation> situation(String slug) {
        return situations.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /// What somebody in this situation has to do.
    ///
    /// @param open whether a concern can be asked for
    List<Group> of(Situation situation, Predicate<String> open) {
        return groups.stream()
                .map(group ->
                        new Group(
                                group.title(),
                                group.lines().stream()
                                        .filter(line -> line.holdsFor(situation.slug()))
                                        .map(line -> line.leadingTo(open))
                                        .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    List<String> german() {
        var ofSituations =
                situations.stream().flatMap(it -> Stream.of(it.label(), text(it.explanation())));
        var ofGroups =
                groups.stream()
                        .flatMap(group ->
                                Stream.concat(
                                        Stream.of(group.title()),
                                        group.lines().stream()
                                                .flatMap(line ->
                                                        Stream.of(
                                                                line.title(), text(line.text())))));
        return Stream.concat(ofSituations, ofGroups).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

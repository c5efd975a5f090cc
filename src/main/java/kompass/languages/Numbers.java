package kompass.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kompass.languages.Inline.Link;
import kompass.languages.Inline.Strong;
import org.jspecify.annotations.Nullable;

/// Gives the marks of a text their numbers: counting in the German, by what they stand for in a
/// translation.
final class Numbers {

    private final @Nullable List<Inline> german;
    private final List<Integer> taken = new ArrayList<>();
    private int count;

    Numbers() {
        this.german = null;
    }

    Numbers(List<Inline> german) {
        this.german = german;
    }

    /// The number, with `=target` behind it where a translation leads elsewhere; null for a mark
    /// that the German does not have.
    @Nullable String next(Inline mark) {
        if (german == null) return String.valueOf(++count);
        return switch (mark) {
            case Strong _ -> number(find(german, Strong.class::isInstance));
            case Link link -> next(german, link);
            case Inline.Text _, Inline.Value _, Inline.Quote _ -> null;
        };
    }

    private @Nullable String next(List<Inline> german, Link link) {
        var same =
                find(
                        german,
                        it -> it instanceof Link(var target, _) && target.equals(link.target()));
        if (same.isPresent()) return number(same);
        var elsewhere = number(find(german, Link.class::isInstance));
        return elsewhere == null ? null : elsewhere + "=" + link.target();
    }

    private OptionalInt find(List<Inline> german, Predicate<Inline> wanted) {
        return IntStream.range(0, german.size())
                .filter(index -> !taken.contains(index) && wanted.test(german.get(index)))
                .findFirst();
    }

    private @Nullable String number(OptionalInt index) {
        if (index.isEmpty()) return null;
        taken.add(index.getAsInt());
        return String.valueOf(index.getAsInt() + 1);
    }
}

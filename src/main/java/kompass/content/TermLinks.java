package kompass.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;

/// Leads from a word of office German to its explanation, wherever it occurs first on a page. The
/// words are German in every language, so one pattern finds them in all translations.
///
/// One instance serves one page: it remembers what it has linked.
public final class TermLinks {

    /// The endings of plural and genitive: Duldungen, Bescheids.
    private static final String ENDING = "(?:en|es|e|n|s)?";

    private final Index index;
    private final Set<String> linked = new HashSet<>();

    /// The words of all terms, to be built once a change: `words` finds them, `terms` knows them.
    record Index(Pattern words, Map<String, Term> terms) {

        static Index of(Collection<Term> terms) {
            var bySpelling = new HashMap<String, Term>();
            for (var term : terms) {
                for (var also : term.also()) bySpelling.putIfAbsent(also, term);
                bySpelling.put(term.term(), term);
            }
            var longestFirst =
                    bySpelling.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"));
            return new Index(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}\u00AD-])(?:"
                                    + longestFirst
                                    + ")"
                                    + ENDING
                                    + "(?![\\p{L}\\p{N}\u00AD-])"),
                    bySpelling);
        }

        @Nullable Term term(String found) {
            for (int ending = 0; ending <= 2 && ending < found.length(); ending++) {
                var term = terms.get(found.substring(0, found.length() - ending));
                if (term != null) return term;
            }
            return null;
        }
    }

    /// `here` is the page itself, which does not lead to itself.
    TermLinks(Index index, String here) {
        this.index = index;
        linked.add(here);
    }

    public Wording in(Wording text) {
        return index.terms().isEmpty() ? text : text.linked(index.words(), this::target);
    }

    private @Nullable String target(String found) {
        var term = index.term(found);
        return term != null && linked.add(term.path()) ? term.path() : null;
    }
}

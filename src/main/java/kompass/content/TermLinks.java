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

    private static final Pattern NOTHING = Pattern.compile("(?!)");

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
            return new Index(pattern(bySpelling.keySet()), bySpelling);
        }

        /// Sorted by their first letter, since most places of most texts are not even a capital:
        /// trying all words there took a third of the time in which a page is rendered.
        private static Pattern pattern(Collection<String> spellings) {
            if (spellings.isEmpty()) return NOTHING;
            var byLetter =
                    spellings.stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .collect(
                                    Collectors.groupingBy(
                                            it -> Pattern.quote(it.substring(0, 1)),
                                            Collectors.mapping(
                                                    it -> Pattern.quote(it.substring(1)),
                                                    Collectors.joining("|"))));
            var words =
                    byLetter.entrySet().stream()
                            .map(it -> it.getKey() + "(?:" + it.getValue() + ")")
                            .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?=[%s])(?<![\\p{L}\\p{N}\u00AD-])(?:%s)%s(?![\\p{L}\\p{N}\u00AD-])"
                            .formatted(String.join("", byLetter.keySet()), words, ENDING));
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
        return text.linked(index.words(), this::target);
    }

    private @Nullable String target(String found) {
        var term = index.term(found);
        return term != null && linked.add(term.path()) ? term.path() : null;
    }
}

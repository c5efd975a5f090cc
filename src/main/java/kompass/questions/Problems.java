package kompass.questions;

import java.util.ArrayList;
import java.util.List;
import kompass.languages.Words;
import kompass.site.Problem;

/// What has to be corrected, in the reader's words; the first sentence for each input counts.
public final class Problems {

    private final Words words;
    private final List<Problem> all = new ArrayList<>();

    public Problems(Words words) {
        this.words = words;
    }

    /// `input` is the name of the input to which the summary leads.
    public void reject(String input, String key, Object... arguments) {
        if (all.stream().noneMatch(problem -> problem.field().equals(input)))
            all.add(new Problem(input, words.of(key, arguments)));
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }

    public boolean none() {
        return all.isEmpty();
    }
}

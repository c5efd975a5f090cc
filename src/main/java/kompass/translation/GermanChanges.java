package kompass.translation;

import java.util.List;
import java.util.Optional;
import kompass.languages.Segment;
import kompass.languages.Sentence;
import kompass.people.Editable;
import kompass.people.Revision;
import kompass.people.Revisions;
import kompass.people.Values;
import org.springframework.stereotype.Component;

/// Who gave a sentence its German, and when, as the history of what it stands in tells it.
@Component
class GermanChanges {

    private final List<Editable> kinds;
    private final Revisions revisions;

    GermanChanges(List<Editable> kinds, Revisions revisions) {
        this.kinds = kinds;
        this.revisions = revisions;
    }

    /// Empty where it has always been so.
    Optional<Revision> of(Sentence sentence) {
        for (var kind : kinds) {
            var key = kind.keyAt(sentence.place());
            if (key != null)
                return revisions.since(kind.kind(), key, it -> holds(it, sentence.segment()));
        }
        return Optional.empty();
    }

    private static boolean holds(Values values, String segment) {
        return values.texts().anyMatch(text -> Segment.of(text).id().equals(segment));
    }
}

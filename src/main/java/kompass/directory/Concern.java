package kompass.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody can ask an institution for (Anliegen): which details of a person it needs, what
/// else it asks, which papers, what can be wished.
///
/// @param institution who answers it, unless a place rule names another one
/// @param listed shown to newcomers; drafts under way go on even without
public record Concern(
        String slug,
        String title,
        String explanation,
        Institution institution,
        List<PlaceRule> places,
        Map<Detail, Need> details,
        List<ExtraQuestion> questions,
        List<Asked> papers,
        boolean appointment,
        boolean handIn,
        boolean interpreter,
        @Nullable String onlineService,
        @Nullable String note,
        boolean listed,
        int position) {

    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// These villages or postcodes belong to another institution.
    public record PlaceRule(Institution institution, List<String> places) {

        public PlaceRule {
            places = List.copyOf(places);
            if (places.isEmpty()) throw new IllegalArgumentException("A rule names its places");
        }
    }

    /// How a paper reaches the institution.
    public enum Way {
        SEND,
        BRING,
        EITHER
    }

    /// A paper on this concern's list. `original`: the original must be shown at the appointment, a
    /// photo alone is not enough.
    public record Asked(
            Paper paper, boolean required, boolean original, Way way, @Nullable String note) {

        /// Requests sealed before a paper had a way took it either way.
        public Asked {
            way = Objects.requireNonNullElse(way, Way.EITHER);
        }

        public boolean canBeSent() {
            return way != Way.BRING;
        }

        public boolean canBeBrought() {
            return way != Way.SEND;
        }
    }

    /// Requests sealed before a concern had questions and places have none.
    public Concern {
        places = List.copyOf(Objects.requireNonNullElse(places, List.of()));
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
        ExtraQuestion.check(questions);
    }

    /// All who may come to answer it, depending on the place; nobody while it has no institution.
    public List<Institution> answering() {
        return Stream.concat(Stream.of(institution), places.stream().map(PlaceRule::institution))
                .filter(it -> !it.isNobody())
                .distinct()
                .toList();
    }

    /// Whether somebody who may answer it can be written to; else newcomers are told to call.
    public boolean canBeAsked() {
        return answering().stream().anyMatch(it -> it.mailbox() != null);
    }

    /// Whom to call instead.
    public List<String> phones() {
        return answering().stream().map(Institution::phone).distinct().toList();
    }

    public boolean asks(Detail detail) {
        return details.containsKey(detail);
    }

    public boolean requires(Detail detail) {
        return details.get(detail) == Need.REQUIRED;
    }

    /// The child of somebody else than the person itself is asked about.
    public boolean asksAboutChild() {
        return asks(Detail.CHILD_NAME) || asks(Detail.CHILD_BIRTH_DATE);
    }

    /// The same for somebody who lives at this place: with the institution that is responsible
    /// there, and no rule left.
    public Concern at(String place) {
        if (places.isEmpty()) return this;
        var responsible =
                places.stream()
                        .filter(rule -> rule.places().contains(place))
                        .map(PlaceRule::institution)
                        .findFirst()
                        .orElse(institution);
        return new Concern(
                slug,
                title,
                explanation,
                responsible,
                List.of(),
                details,
                questions,
                papers,
                appointment,
                handIn,
                interpreter,
                onlineService,
                note,
                listed,
                position);
    }
}

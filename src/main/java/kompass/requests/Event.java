package kompass.requests;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One line of a request's story, told to the newcomer as a word of the interface
/// (`requests.story.…`).
public record Event(Kind kind, Instant at) {

    /// How it stands with the way to the office: these may turn more than once.
    static final Set<Kind> ON_THE_WAY =
            EnumSet.of(Kind.SENT, Kind.NOT_SENT_YET, Kind.RETURNED, Kind.UNDELIVERABLE);

    /// The last thing told of delivery is that the office has it.
    static boolean isWithTheOffice(List<Event> story) {
        var with = false;
        for (var event : story)
            switch (event.kind()) {
                case SENT, PICKED_UP, OPENED, CONFIRMED -> with = true;
                case UNDELIVERABLE, RETURNED -> with = false;
                case RECEIVED, NOT_SENT_YET, PAPER_REFUSED, PAPERS_ERASED -> {}
            }
        return with;
    }

    /// It cannot be delivered, and somebody should call.
    public static boolean isStuck(List<Event> story) {
        return !isWithTheOffice(story)
                && story.stream().anyMatch(event -> event.kind() == Kind.UNDELIVERABLE);
    }

    public enum Kind {
        RECEIVED,
        SENT,
        NOT_SENT_YET,
        UNDELIVERABLE,
        /// It came back and is on its way to the office's second address.
        RETURNED,
        /// The office opened it for the first time.
        PICKED_UP,
        /// The office opened it again.
        OPENED,
        CONFIRMED,
        /// A file was refused after the receipt; the office gets the request without that paper.
        PAPER_REFUSED,
        PAPERS_ERASED
    }
}

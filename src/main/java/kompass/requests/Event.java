package kompass.requests;

import java.time.Instant;

/// One line of a request's story, told to the newcomer as a word of the interface
/// (`requests.story.…`).
public record Event(Kind kind, Instant at) {

    public enum Kind {
        RECEIVED,
        SENT,
        NOT_SENT_YET,
        UNDELIVERABLE
    }
}

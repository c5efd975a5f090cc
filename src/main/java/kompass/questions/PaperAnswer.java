package kompass.questions;

import kompass.directory.Concern;

/// What the newcomer does about one paper of the list. `pages` counts what was sent, 0 otherwise.
public record PaperAnswer(Concern.Asked asked, Choice choice, int pages) {

    public enum Choice {
        SENT,
        BRINGS,
        /// "I do not have it."
        MISSING,
        /// It was sent, and the virus scanner or the darkroom refused it after the receipt.
        REFUSED,
        /// Nothing was said; only possible for papers that are not required.
        OPEN
    }
}

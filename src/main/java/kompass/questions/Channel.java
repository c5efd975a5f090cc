package kompass.questions;

import org.jspecify.annotations.Nullable;

/// How the office reaches the newcomer (R13). `maySayWhat`: whoever answers there may hear what it
/// is about. `sharedWith` says who else uses the phone or reads the mailbox.
public record Channel(
        Kind kind,
        String address,
        @Nullable String person,
        boolean maySayWhat,
        @Nullable String sharedWith) {

    public enum Kind {
        PHONE,
        SMS,
        EMAIL,
        LETTER,
        ACCOMMODATION,
        TRUSTED_PERSON
    }
}

package kompass.questions;

import org.jspecify.annotations.Nullable;

/// Where somebody lives, verbatim: a street with number or an accommodation with room; `careOf` is
/// the name on the letter box.
public record Address(String street, @Nullable String place, @Nullable String careOf) {}

package kompass.mail;

/// Said in the transaction that notes it, the first time: the letter may not leave until what
/// protects it is there.
public record LetterHeld(Letter letter) implements LetterNews {}

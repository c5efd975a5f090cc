package kompass.mail;

/// Said in the transaction that notes it: a server that had accepted the letter could not deliver
/// it. Where there is a second address it is on its way there.
public record LetterBounced(Letter letter) implements LetterNews {}

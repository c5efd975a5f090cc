package kompass.mail;

/// Said in the transaction that notes it: we stopped trying. The letter is kept.
public record LetterFailed(Letter letter) implements LetterNews {}

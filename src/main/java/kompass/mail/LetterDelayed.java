package kompass.mail;

/// Said in the transaction that notes it: an attempt failed, there will be another.
public record LetterDelayed(Letter letter) implements LetterNews {}

package kompass.mail;

/// Said in the transaction that notes it: an attempt failed, there will be another. `attempt`
/// counts from 1.
public record LetterDelayed(Letter letter, int attempt) {}

package kompass.mail;

/// Said in the transaction that notes it: the mail server has the letter.
public record LetterAccepted(Letter letter) implements LetterNews {}

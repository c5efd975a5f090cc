package kompass.mail;

/// The first address takes nothing: from now on the letter goes to the second one.
public record LetterRedirected(Letter letter) implements LetterNews {}

package kompass.mail;

/// What became of a letter: told to whoever listens in the transaction that notes it.
public sealed interface LetterNews
        permits LetterAccepted,
                LetterBounced,
                LetterDelayed,
                LetterFailed,
                LetterHeld,
                LetterRedirected {

    /// With the times it has by now.
    Letter letter();
}

package kompass.mail;

/// Composes letters of one kind, each time one is to be sent. Implemented where the letter's
/// meaning is known.
public interface Writer {

    /// The kind of letter it writes, as in `Letter.kind`.
    String kind();

    /// Called outside of any transaction, possibly several times for one letter.
    Mail write(Letter letter) throws Unsendable;
}

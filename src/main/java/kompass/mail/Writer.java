package kompass.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Composes letters of one kind, each time one is to be sent. Implemented where the letter's
/// meaning is known. Called outside of any transaction, possibly several times for one letter.
public interface Writer {

    /// The kind of letter it writes, as in `Letter.kind`.
    String kind();

    Mail write(Letter letter) throws Unsendable, Held, TooLarge;

    /// What files its mail will hold, at most, in bytes: while it is composed they are in memory,
    /// several times. Too little costs memory, too much time.
    default long bytes(Letter letter) {
        return 0;
    }

    /// Most letters of this kind that an addressee gets in an hour; later ones are gathered and
    /// leave together in one. So nobody can use us to flood a mailbox.
    default int mostAnHour() {
        return Integer.MAX_VALUE;
    }

    /// Whether somebody must look after a letter of this kind that does not arrive.
    default boolean mustArrive() {
        return false;
    }

    /// How long a letter of this kind is kept once it is settled; empty where whatever it is about
    /// erases it.
    default Optional<Duration> keptFor() {
        return Optional.of(Duration.ofDays(30));
    }

    /// One mail for several gathered letters to the same recipient; it says which it carries.
    default Mail write(Letter first, List<Letter> others) throws Unsendable, Held, TooLarge {
        throw new UnsupportedOperationException("Letters of this kind are never gathered");
    }
}

package kompass.mail;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// The absence of the database: it does not answer, or has no room. That says nothing about what
/// was to be written, and it comes back.
final class Absence {

    private static final Logger log = LoggerFactory.getLogger(Absence.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Absence() {}

    static boolean isBehind(RuntimeException e) {
        return e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException;
    }

    /// Notes what became of a letter, however long the database is away: who forgot the server's
    /// 250 would send again what the office already has. Gives up only when this node ends.
    ///
    /// @param again notes it, too, where a note may have arrived whose answer did not
    static <T> T outlast(UUID letter, Supplier<T> note, Supplier<T> again) {
        for (var away = false; ; away = true) {
            try {
                var noted = (away ? again : note).get();
                if (away) log.info("Letter {} is noted: the database is back", letter);
                return noted;
            } catch (RuntimeException e) {
                if (!isBehind(e)) throw e;
                if (!away)
                    log.error(
                            "Letter {} cannot be noted while the database is away: {}",
                            letter,
                            Courier.where(e));
                pause(e);
            }
        }
    }

    private static void pause(RuntimeException absence) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw absence;
        }
    }
}

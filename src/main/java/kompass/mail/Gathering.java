package kompass.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps us from flooding a mailbox: beyond so many letters in an hour the next ones wait for the
/// hour to pass and leave in one mail, written by the oldest of them.
@Component
class Gathering {

    private static final Duration HOUR = Duration.ofHours(1);

    /// When a letter that another one carries looks whether it was.
    private static final Duration CARRIED = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Companions companions;
    private final ObjectProvider<Writer> writers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Gathering(
            Ledger ledger,
            Companions companions,
            ObjectProvider<Writer> writers,
            TransactionTemplate transaction,
            Clock clock) {
        this.ledger = ledger;
        this.companions = companions;
        this.writers = writers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// When to come back for a letter that must wait for others, or nothing if it may leave now.
    Optional<Instant> later(Letter letter) {
        var addressee = letter.addressee();
        if (addressee == null || letter.redirectedAt() != null) return Optional.empty();
        var now = clock.instant();
        if (letter.gatheredAt() != null) {
            var together = companions.waiting(letter.kind(), addressee);
            return !isAmong(together, letter) || together.getFirst().id().equals(letter.id())
                    ? Optional.empty()
                    : wait(letter, CARRIED);
        }
        var most =
                writers.stream()
                        .filter(writer -> writer.kind().equals(letter.kind()))
                        .mapToInt(Writer::mostAnHour)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        if (most == Integer.MAX_VALUE) return Optional.empty();
        var sent = companions.sent(letter.kind(), addressee, now.minus(HOUR));
        var waiting = companions.waiting(letter.kind(), addressee);
        if (sent < most && waiting.isEmpty()) return Optional.empty();
        return wait(letter, HOUR);
    }

    /// The letters that this one carries.
    List<Letter> with(Letter letter) {
        var addressee = letter.addressee();
        if (letter.gatheredAt() == null || addressee == null || letter.redirectedAt() != null)
            return List.of();
        var together = companions.waiting(letter.kind(), addressee);
        if (!isAmong(together, letter)) return List.of();
        return together.stream()
                .filter(other -> !other.id().equals(letter.id()))
                .filter(other -> other.currentRecipient().equals(letter.currentRecipient()))
                .toList();
    }

    private static boolean isAmong(List<Letter> letters, Letter letter) {
        return letters.stream().anyMatch(other -> other.id().equals(letter.id()));
    }

    private Optional<Instant> wait(Letter letter, Duration span) {
        var now = clock.instant();
        var next = now.plus(span);
        return Boolean.TRUE.equals(
                        transaction.execute(_ -> ledger.gathered(letter.id(), now, next)))
                ? Optional.of(next)
                : Optional.empty();
    }
}

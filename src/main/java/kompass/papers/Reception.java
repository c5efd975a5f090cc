package kompass.papers;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The way of a file from the wire to the store. Only a few at a time, so that memory stays flat
/// however many arrive; whoever waits has read nothing yet.
@Component
class Reception {

    private final Benches benches =
            new Benches(Limits.AT_ONCE, Limits.BENCH_WAIT, Limits.BENCH_TIME);

    private final Intake intake;
    private final Quotas quotas;
    private final Scanner scanner;
    private final Held held;
    private final Darkroom darkroom;

    Reception(Intake intake, Quotas quotas, Scanner scanner, Held held, Darkroom darkroom) {
        this.intake = intake;
        this.quotas = quotas;
        this.scanner = scanner;
        this.held = held;
        this.darkroom = darkroom;
    }

    /// The pages of one file; all of them, or none.
    ///
    /// @throws Busy when it does not get its turn in time
    List<PageId> take(Intake.Errand errand, InputStream in) throws Refused, IOException {
        return benches.at(() -> taken(errand, Received.from(in)));
    }

    /// Recognised and measured before the scanner sees it, seen by the scanner before it is
    /// decoded.
    private List<PageId> taken(Intake.Errand errand, Received file) throws Refused {
        var known = intake.again(errand, file.hash());
        if (!known.isEmpty()) return known;
        quotas.count(errand, file.bytes().length);
        darkroom.measure(file.bytes());
        return switch (scanner.look(file.bytes())) {
            case CLEAN -> intake.keep(errand, file.hash(), darkroom.develop(file.bytes()));
            case INFECTED -> throw new Refused(Refused.Reason.THREAT);
            case NO_ANSWER -> intake.hold(errand, file.hash(), file.bytes());
        };
    }

    /// Asks the scanner again about a file that is held; false while it does not answer.
    boolean settle(UUID file) {
        try {
            return benches.at(() -> settled(file));
        } catch (Busy later) {
            return false;
        } catch (Refused | IOException e) {
            throw new IllegalStateException("A file that is held cannot be settled", e);
        }
    }

    private boolean settled(UUID file) {
        var bytes = held.open(file);
        if (bytes.isEmpty()) return true;
        switch (scanner.look(bytes.get())) {
            case NO_ANSWER -> {
                return false;
            }
            case INFECTED -> held.refuse(file, Refused.Reason.THREAT);
            case CLEAN -> release(file, bytes.get());
        }
        return true;
    }

    private void release(UUID file, byte[] bytes) {
        try {
            held.release(file, darkroom.develop(bytes));
        } catch (Refused refused) {
            held.refuse(file, refused.reason());
        }
    }

    @PreDestroy
    void close() {
        benches.close();
    }
}

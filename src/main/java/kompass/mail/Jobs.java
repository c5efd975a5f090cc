package kompass.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs: one for each waiting letter, a sweep for letters that have none, and the erasure. A
/// job that is picked is the letter's lease: while its node's heart beats nobody else brings that
/// letter.
@Configuration
class Jobs {

    private static final Duration AFTER_BREAKDOWN = Duration.ofMinutes(1);

    @Bean
    Retries retries(MailSettings settings) {
        return new Retries(settings.retries(), () -> ThreadLocalRandom.current().nextDouble());
    }

    @Bean
    Encryption encryption(MailSettings settings) {
        return Encryption.with(settings.smimeKeystore(), settings.smimePassword());
    }

    @Bean
    Task<Void> letterJob(Courier courier, Clock clock) {
        return Tasks.custom(AlarmClock.LETTER.getTaskName(), Void.class)
                .onFailure((done, operations) -> tryLater(done, operations, clock))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((job, context) -> {
                    var next = courier.bring(UUID.fromString(job.getId()));
                    return (done, operations) -> {
                        if (next.isPresent()) operations.reschedule(done, next.get());
                        else operations.stop();
                    };
                });
    }

    @Bean
    Task<Void> sweepJob(OldLetters letters) {
        return Tasks.recurring("letter-sweep", FixedDelay.ofMinutes(1))
                .execute((job, context) -> letters.armAll());
    }

    @Bean
    Task<Void> newsJob(Untold untold) {
        return Tasks.recurring("letter-news", FixedDelay.ofMinutes(1))
                .execute((job, context) -> untold.tellAgain());
    }

    @Bean
    Task<Void> erasureJob(OldLetters letters) {
        return Tasks.recurring("letter-erasure", FixedDelay.ofHours(1))
                .execute((job, context) -> letters.erase());
    }

    /// The database failed us, not the letter: its times say whether it still waits.
    private static void tryLater(
            ExecutionComplete done, ExecutionOperations<Void> operations, Clock clock) {
        operations.reschedule(done, clock.instant().plus(AFTER_BREAKDOWN));
    }
}

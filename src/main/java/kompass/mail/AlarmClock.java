package kompass.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes the courier when a letter is due: one job a letter, so that none holds up another.
@Component
class AlarmClock {

    static final TaskDescriptor<Void> LETTER = TaskDescriptor.of("letter");

    /// Asked for late: the scheduler needs the jobs, the jobs the courier, the courier this.
    private final ObjectProvider<Scheduler> scheduler;

    AlarmClock(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /// Sets the alarm as part of the caller's transaction. The scheduler cannot see the job before
    /// the commit, so it is nudged afterwards; otherwise it would find it by polling.
    void set(UUID letter, Instant at) {
        scheduler.getObject().scheduleIfNotExists(LETTER.instance(letter.toString()).build(), at);
        ring();
    }

    /// Instead of the alarm that may be set for later.
    void setAnew(UUID letter, Instant at) {
        var job = LETTER.instance(letter.toString()).build();
        var set = scheduler.getObject().getScheduledExecution(job);
        if (set.isEmpty()) scheduler.getObject().scheduleIfNotExists(job, at);
        else if (!set.get().isPicked()) scheduler.getObject().reschedule(job, at);
        ring();
    }

    /// Has the scheduler look, once the caller's transaction is committed, for what is due by then.
    void ring() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        scheduler.getObject().triggerCheckForDueExecutions();
                    }
                });
    }
}

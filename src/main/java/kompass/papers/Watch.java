package kompass.papers;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Comes back to the files that wait for the virus scanner.
@Component
class Watch {

    private static final int AT_A_TIME = 50;

    private final Held held;
    private final Reception reception;
    private final Quotas quotas;

    Watch(Held held, Reception reception, Quotas quotas) {
        this.held = held;
        this.reception = reception;
        this.quotas = quotas;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void lookAgain() {
        for (var file : held.waiting(AT_A_TIME)) if (!reception.settle(file)) return;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void forgetFormerDays() {
        quotas.forgetFormerDays();
    }
}

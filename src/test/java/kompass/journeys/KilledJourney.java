package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KilledJourney {
    private static final String INTEGRATION = "integration@kalletal.example";

    @Test
    void whatWasAcceptedArrivesOnceThoughKompassWasKilledBeforeSending() {
        try (var letterbox = Letterbox.open();
                var kompass =
                        PackagedKompass.livingIn(PackagedKompass.freshHome("killed"))
                                .writingTo(letterbox)
                                .start()) {
            letterbox.turnDoor(Door.State.SILENT);
            Sent sent;
            try (var phone = PhoneShop.phone("de").on(kompass)) {
                sent = new Newcomer("killed", phone).begins("de", "erstberatung").sends();
            }

            kompass.kill();
            letterbox.turnDoor(Door.State.OPEN);
            kompass.start();

            letterbox.awaitLetter(INTEGRATION, sent.reference(), Duration.ofMinutes(3));
            PackagedKompass.pause(5_000);
            assertThat(letterbox.lettersTo(INTEGRATION)).hasSize(1);
        }
    }
}

package kompass.mail;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RoomTests {

    private static final long MEGABYTE = 1 << 20;

    private final Room room = new Room();

    @Test
    void lettersWithOrdinaryPapersAreComposedTogether() {
        for (int n = 0; n < 5; n++) room.enter(2 * MEGABYTE);
    }

    @Test
    void aHeavyLetterWaitsForAnotherWhileOneWithoutPapersPasses() throws Exception {
        var heavy = room.enter(18 * MEGABYTE);
        try (var couriers = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = couriers.submit(() -> room.enter(15 * MEGABYTE));
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS));
            room.enter(0).close();
            heavy.close();
            second.get().close();
        }
    }

    @Test
    void aLetterLargerThanTheWholeRoomIsComposedAlone() {
        room.enter(90 * MEGABYTE).close();
        room.enter(90 * MEGABYTE).close();
    }
}

package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class CrashJourney {

    @Test
    void everyReceiptEndsInOneAcceptedLetterThoughBothNodesAreKilledAgainAndAgain()
            throws Exception {
        var tally = new CrashRun(200, 8).run();

        System.out.println("Crash run: " + tally);
        assertThat(tally.receipts()).isEqualTo(200);
        assertThat(tally.lost()).isZero();
        assertThat(tally.foreign()).isZero();
        assertThat(tally.accepted()).isEqualTo(tally.planned());
        assertThat(tally.kills()).isEqualTo(10);
        assertThat(tally.repeated()).isLessThanOrEqualTo(tally.mostRepeated());
    }
}

package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class CrashJourney {

    @Test
    void everyReceiptEndsInOneAcceptedLetterThoughBothNodesAreKilledAgainAndAgain()
            throws Exception {
        var run = new CrashRun(200, 8);
        var tally = run.run();

        System.out.println("Crash run: " + run.kills() + " kills, " + tally);
        assertThat(tally.receipts()).isEqualTo(200);
        assertThat(tally.lost()).isZero();
        assertThat(tally.foreign()).isZero();
        assertThat(tally.accepted()).isEqualTo(tally.planned());
        assertThat(run.kills()).isEqualTo(10);
        assertThat(tally.repeated()).isLessThanOrEqualTo(run.mostRepeated());
    }
}

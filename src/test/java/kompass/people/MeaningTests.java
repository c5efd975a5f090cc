package kompass.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeaningTests {

    @Test
    void theMeaningIsTheSameOnlyWhereNoWordDigitOrNegationChanged() {
        assertThat(Meaning.usual("Das kostet 5 Euro.", "Das kostet **5 Euro**."))
                .isEqualTo(Meaning.SAME);
        assertThat(Meaning.usual("Kommen Sie, bitte.", "Kommen Sie bitte!"))
                .isEqualTo(Meaning.SAME);
        assertThat(Meaning.usual("Das kostet 5 Euro.", "Das kostet 6 Euro."))
                .isEqualTo(Meaning.NEW);
        assertThat(Meaning.usual("Sie müssen kommen.", "Sie müssen nicht kommen."))
                .isEqualTo(Meaning.NEW);
        assertThat(Meaning.usual("Um 8.30 Uhr", "Um 830 Uhr")).isEqualTo(Meaning.NEW);
        assertThat(Meaning.usual("Das geht.", "Das geht?")).isEqualTo(Meaning.NEW);
        assertThat(Meaning.usual("Fragen Sie sie.", "Fragen Sie Sie.")).isEqualTo(Meaning.NEW);
        assertThat(Meaning.usual("Es kostet 5 €.", "Es kostet 5 $.")).isEqualTo(Meaning.NEW);
    }
}

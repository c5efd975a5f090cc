package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTests {

    @Test
    void namesStayAsTheyAreWritten() {
        assertThat(Form.clean("  أمل السرور ")).isEqualTo("أمل السرور");
        assertThat(Form.clean("می‌خواهم")).isEqualTo("می‌خواهم");
        assertThat(Form.clean("O'Brien-Şahin")).isEqualTo("O'Brien-Şahin");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(Form.clean("Mu\u0308ller")).isEqualTo("Müller");
    }

    @Test
    void marksThatTurnTextAroundAreNoText() {
        assertThat(Form.clean("invoice\u202Egpj.exe\u0000\u2066")).isEqualTo("invoicegpj.exe");
        assertThat(Form.clean("eins\r\nzwei\tdrei")).isEqualTo("eins\nzwei\tdrei");
    }
}

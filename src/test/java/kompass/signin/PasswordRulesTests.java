package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import kompass.factors.PasswordRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SignInTest
class PasswordRulesTests {

    @Autowired private PasswordRules rules;

    private String refusal(String password) {
        return rules.refusal(password, "Petra Wiese", "petra.wiese@kalletal.example").orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "kurz,Short",
        "Passwort123456!,Common",
        "1234567890123,Common",
        "p4ssw0rt2026,Common",
        "!!geheim!!2026,Common",
        "qwertzuiopasdfgh,Obvious",
        "aaaabbbbaaaabbbb,Obvious",
        "PetraWiese2026,Obvious",
        "petra.wiese@kalletal.example,Obvious",
        "KompassKalletal1,Obvious"
    })
    void refusesWhatOthersWouldTry(String password, String why) {
        assertThat(refusal(password)).isEqualTo("factors.office.password" + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ein Apfel fällt vom Baum",
                "die 4 Kühe und der Mond",
                "correct horse battery staple",
                "Übungsleiter mögen Kreide",
                "xk7-Tür-Lampe-Strudel"
            })
    void takesSentencesAndWhatAPasswordManagerMakes(String password) {
        assertThat(refusal(password)).isEmpty();
    }

    @Test
    void takesLongOnesAndOtherScripts() {
        assertThat(refusal("واحد اثنان ثلاثة اربعة")).isEmpty();
        assertThat(refusal("Wald ".repeat(60) + "und Wiese am frühen Morgen")).isEmpty();
    }
}

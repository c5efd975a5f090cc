package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChildRequestJourney {
    @Test
    void oksanaAsksForHerDaughterInUkrainian() {
        try (var phone = PhoneShop.phone("uk").on(Demo.kompass())) {
            var sent =
                    new Newcomer("oksana", phone)
                            .answer("for-whom", p -> p.choose("who", "child"))
                            .answer("helper", p -> p.type("name", "Оксана Шевчук"))
                            .answer(
                                    "name",
                                    p -> p.type("given", "Соломія").type("family", "Шевчук"))
                            .answer("birth", p -> p.typeDate("date", "", "", "2017"))
                            .answer("nationality", p -> p.pick("country", "UA"))
                            .begins("uk", "anmeldung")
                            .sends();

            var letter =
                    Demo.letterbox()
                            .awaitLetter(
                                    "meldeamt@kalletal.example",
                                    sent.reference(),
                                    Duration.ofSeconds(30));
            assertThat(letter.text()).contains("Соломія", "Оксана Шевчук", "2017");
        }
    }
}

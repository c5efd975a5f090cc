package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongInputJourney {
    @Test
    void rezaIsToldKindlyInPersianWhatIsStillWrongAndLosesNothing() {
        try (var phone = PhoneShop.phone("fa").on(Demo.kompass())) {
            var reza = new Newcomer("reza", phone).begins("fa", "aufenthaltstitel");

            refuses(phone, "for-whom");
            reza.walksTo("name");
            refuses(phone, "name");
            phone.type("other", "Rezā");
            refuses(phone, "name");
            assertThat(phone.field("other").inputValue()).isEqualTo("Rezā");
            reza.walksTo("birth");
            phone.typeDate("date", "۱", "۱", "۱۳۶۷");
            refuses(phone, "birth");
            assertThat(phone.text()).contains("1367");
            phone.typeDate("date", "32", "13", "1988");
            refuses(phone, "birth");
            assertThat(phone.field("date-day").inputValue()).isEqualTo("32");
            reza.answer("birth", p -> p.typeDate("date", "۱", "۱", "۱۹۸۸")).walksTo("papers");
            badPapers(phone);
            refuses(phone, "papers");
            reza.sends();
        }
    }

    @Test
    void withoutScriptsABadPaperIsRefusedAsKindly() {
        try (var phone = PhoneShop.phone("uk").withoutScript().on(Demo.kompass())) {
            new Newcomer("olena", phone).begins("uk", "erstberatung").walksTo("papers");

            phone.attach("file:briefe", Photos.photo("program.jpg"));

            assertThat(phone.page().locator("#problems a").count()).isPositive();
            phone.attach("file:briefe", Photos.LETTER);
            assertThat(phone.page().locator("#paper-briefe .shot").count()).isOne();
        }
    }

    /// The same page again, with a summary that leads to the field.
    private static void refuses(Phone phone, String step) {
        phone.goOn();
        assertThat(phone.path()).endsWith("/" + step);
        var problem = phone.page().locator("#problems a").first();
        var target = String.valueOf(problem.getAttribute("href"));
        assertThat(phone.page().locator(target).count()).as("the field %s", target).isPositive();
        phone.meetsNoBarrier().photograph("reza-" + step + "-refused");
    }

    private static void badPapers(Phone phone) {
        var inputs = phone.page().locator("input[type=file][name^='file:']");
        var name = String.valueOf(inputs.first().getAttribute("name"));
        for (var file :
                List.of(
                        "program.jpg",
                        "page.jpg",
                        "empty.jpg",
                        "torn.jpg",
                        "flood.png",
                        "locked.pdf")) {
            Path photo = Photos.photo(file);
            phone.attach(name, photo);
            assertThat(phone.page().locator("photo-picker [role=alert]").innerText())
                    .as("a reason to refuse %s", file)
                    .isNotBlank();
            phone.photograph("reza-papers-" + file.replace('.', '-'));
        }
    }
}

package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Somebody on the way through a request, who answers each question as it comes and looks at every
/// page with axe. Says something plain to every question for which a journey names nothing else.
final class Newcomer {
    private static final int MOST_STEPS = 30;

    private final Map<String, Consumer<Phone>> answers = new HashMap<>();
    private final Phone phone;
    private final String name;
    private boolean looks = true;

    Newcomer(String name, Phone phone) {
        this.name = name;
        this.phone = phone;
        answer("for-whom", p -> p.choose("who", "myself"));
        answer("helper", p -> p.type("name", "Petra Lohmann"));
        answer("name", p -> p.type("given", "Amal").type("family", "Al-Masri"));
        answer("call-name", p -> p.type("name", "Amal"));
        answer("birth", p -> p.typeDate("date", "14", "3", "1991"));
        answer("age-group", p -> p.choose("group", "FROM_27_TO_59"));
        answer("nationality", p -> p.pick("country", "SY"));
        answer("address", p -> p.type("street", "Musterweg 1").type("place", "32689 Kalletal"));
        answer("former-address", p -> {});
        answer("arrival", p -> p.typeDate("date", "2", "11", "2026"));
        answer("household", p -> p.pick("persons", "4"));
        answer("languages", p -> p.pick("first", "ar"));
        answer("expiry", p -> p.typeDate("date", "31", "1", "2027"));
        answer("reference", p -> {});
        answer("wish", p -> p.chooseIfAsked("what", "both"));
        answer("times", p -> {});
        answer("interpreter", p -> p.choose("need", "no"));
        answer("interpreter-language", p -> p.pick("language", "ar"));
        answer("reach", p -> p.choose("kind", "PHONE"));
        answer("reach-address", p -> p.type("address", "0160 1234567").choose("may-say", "no"));
        answer("papers", Newcomer::bringsEverything);
    }

    Newcomer answer(String question, Consumer<Phone> answer) {
        answers.put(question, answer);
        return this;
    }

    /// Neither pictures nor axe, where time is measured.
    Newcomer withoutLooking() {
        looks = false;
        return this;
    }

    /// Reads the notice and begins.
    Newcomer begins(String language, String concern) {
        phone.visit("/" + language + "/request/" + concern);
        look("notice");
        phone.goOn();
        return this;
    }

    /// Goes on from wherever the phone is until this step is shown.
    Newcomer walksTo(String step) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if (step().equals(step)) {
                look(step);
                return this;
            }
            answersThisPage();
        }
        throw new AssertionError(name + " does not reach " + step + " but " + phone.path());
    }

    Newcomer answersThisPage() {
        var step = step();
        look(step);
        var answer = answers.get(step);
        if (answer == null) {
            throw new AssertionError(name + " knows no answer to " + phone.path());
        }
        answer.accept(phone);
        phone.goOn();
        assertThat(step()).as("the step after %s:\n%s", step, phone.text()).isNotEqualTo(step);
        return this;
    }

    /// Presses "send" on the last page and keeps the receipt.
    Sent sends() {
        walksTo("check");
        phone.goOn();
        assertThat(step()).as(phone.text()).isEqualTo("receipt");
        look("receipt");
        return Sent.read(phone);
    }

    /// In a preview every step has the same address.
    String step() {
        var rehearsed = phone.field("preview-step");
        if (rehearsed.count() > 0) {
            return rehearsed.inputValue();
        }
        return phone.path().substring(phone.path().lastIndexOf('/') + 1);
    }

    /// axe is a script itself; a phone without any shows the same pages.
    private void look(String step) {
        if (!looks) {
            return;
        }
        phone.photograph(name + "-" + step);
        if (phone.runsScripts()) {
            phone.meetsNoBarrier();
        }
    }

    private static void bringsEverything(Phone phone) {
        for (var box : phone.page().locator("[name^='later:'][value=BRINGS]").all()) {
            phone.choose(String.valueOf(box.getAttribute("name")), "BRINGS");
        }
    }
}

package kompass.questions;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import kompass.directory.Concern;
import kompass.directory.Institution;
import kompass.languages.Wording;
import kompass.site.Choice;
import org.jspecify.annotations.Nullable;

/// What is wished, and when the person can come.
final class Wishes {

    private Wishes() {}

    record WishQuestion() implements Question {
        static final String SLUG = "wish";
        static final String APPOINTMENT = "appointment";
        static final String HAND_IN = "hand-in";
        static final String BOTH = "both";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public Part part() {
            return Part.WISH;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return true;
        }

        @Override
        public List<Field> fields(Asking asking) {
            var fields = new ArrayList<Field>();
            if (asking.concern().appointment() && asking.concern().handIn())
                fields.add(
                        new Field.Choices(
                                "what",
                                null,
                                null,
                                List.of(
                                        asking.choice(BOTH, "questions.wish.both"),
                                        asking.choice(APPOINTMENT, "questions.wish.appointment"),
                                        asking.choice(HAND_IN, "questions.wish.handIn")),
                                false));
            fields.add(
                    new Field.Paragraph(
                            "text",
                            asking.words().of("questions.wish.text"),
                            asking.words().of("questions.wish.textHint")));
            return fields;
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().appointment()
                    && asking.concern().handIn()
                    && asking.given().value(SLUG, "what").isEmpty())
                problems.reject("what", "questions.problem.choose");
        }
    }

    record TimesQuestion() implements Question {
        static final String SLUG = "times";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public Part part() {
            return Part.WISH;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return wantsAppointment(concern, given);
        }

        @Override
        public @Nullable Wording why(Asking asking) {
            return asking.words().of("questions.times.why", asking.words().date(asking.earliest()));
        }

        @Override
        public List<Field> fields(Asking asking) {
            var words = asking.words();
            var days =
                    asking.concern().institution().hours().stream()
                            .map(Institution.Hours::day)
                            .distinct()
                            .sorted()
                            .toList();
            var offered = days.isEmpty() ? Arrays.asList(DayOfWeek.values()) : days;
            return List.of(
                    new Field.Choices(
                            "days",
                            words.of("questions.times.days"),
                            words.of("questions.times.anyHint"),
                            offered.stream()
                                    .map(day ->
                                            new Choice(
                                                    day.name(),
                                                    output ->
                                                            output.writeUserContent(
                                                                    words.weekday(day))))
                                    .toList(),
                            true),
                    new Field.Choices(
                            "parts",
                            words.of("questions.times.parts"),
                            words.of("questions.times.anyHint"),
                            Arrays.stream(Wish.PartOfDay.values())
                                    .map(part ->
                                            asking.choice(
                                                    part.name(), "questions.times." + part.name()))
                                    .toList(),
                            true),
                    new Field.Day(
                            "from",
                            words.of("questions.times.from"),
                            words.of("questions.times.fromHint"),
                            null));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            var given = asking.given();
            var typed =
                    List.of("day", "month", "year").stream()
                            .filter(part -> !given.value(SLUG, "from-" + part).isEmpty())
                            .count();
            if (typed > 0 && typed < 3) problems.reject("from-day", "questions.problem.wholeDate");
            if (typed < 3 || !problems.none()) return;
            var from = Days.readFull(given, SLUG, "from");
            if (from == null) problems.reject("from-day", "questions.problem.noSuchDay");
            else if (from.isBefore(asking.earliest()))
                problems.reject(
                        "from-day",
                        "questions.problem.tooEarly",
                        asking.words().date(asking.earliest()));
            else if (from.isAfter(asking.today().plusYears(1)))
                problems.reject("from-year", "questions.problem.tooLate");
        }
    }

    static boolean wantsAppointment(Concern concern, Given given) {
        if (!concern.appointment()) return false;
        return !concern.handIn() || !given.says(WishQuestion.SLUG, "what", WishQuestion.HAND_IN);
    }

    static boolean wantsHandIn(Concern concern, Given given) {
        if (!concern.handIn()) return false;
        return !concern.appointment()
                || !given.says(WishQuestion.SLUG, "what", WishQuestion.APPOINTMENT);
    }

    /// Only for answers that the checks have passed.
    static Wish read(Asking asking) {
        var given = asking.given();
        var appointment = wantsAppointment(asking.concern(), given);
        var handIn = wantsHandIn(asking.concern(), given);
        var text = Typed.orNull(given.value(WishQuestion.SLUG, "text"));
        if (!appointment) return new Wish(false, handIn, null, text);
        var days = EnumSet.noneOf(DayOfWeek.class);
        given.values(TimesQuestion.SLUG, "days").forEach(day -> days.add(DayOfWeek.valueOf(day)));
        var parts = EnumSet.noneOf(Wish.PartOfDay.class);
        given.values(TimesQuestion.SLUG, "parts")
                .forEach(part -> parts.add(Wish.PartOfDay.valueOf(part)));
        var from =
                Objects.requireNonNullElse(
                        Days.readFull(given, TimesQuestion.SLUG, "from"), asking.earliest());
        return new Wish(true, handIn, new Wish.Times(from, days, parts), text);
    }
}

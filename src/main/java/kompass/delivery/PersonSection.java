package kompass.delivery;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kompass.delivery.Outline.Line;
import kompass.delivery.Outline.Section;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.questions.Address;
import kompass.questions.Answers;
import kompass.questions.ForWhom;
import kompass.questions.Name;
import kompass.questions.PartialDate;
import kompass.requests.Request;
import org.jspecify.annotations.Nullable;

/// Who somebody is, as far as the concern needs it. What was not asked has no line.
final class PersonSection {

    private final Answers answers;
    private final Words german;
    private final Languages languages;
    private final List<Line> lines = new ArrayList<>();

    PersonSection(Request request, Words german, Languages languages) {
        this.languages = languages;
        this.answers = request.answers();
        this.german = german;
    }

    Section section() {
        forWhom();
        if (answers.name() != null) name("name", answers.name());
        add("former-names", answers.formerNames());
        add("call-name", answers.callName());
        date("birth-date", answers.birthDate());
        if (answers.ageGroup() != null)
            add(
                    "age-group",
                    german.plain(
                            "delivery.office.person.age-group."
                                    + OfficeLetter.key(answers.ageGroup())));
        if (answers.nationality() != null) nationality(answers.nationality());
        address("address", answers.address());
        address("former-address", answers.formerAddress());
        date("arrival-day", answers.arrivalDay());
        if (answers.household() != null) add("household", answers.household().toString());
        if (answers.languages() != null) add("languages", spoken(answers.languages()));
        if (answers.childName() != null) name("child-name", answers.childName());
        date("child-birth-date", answers.childBirthDate());
        date("expiry-date", answers.expiryDate());
        add("reference", answers.reference());
        return Section.of(german.plain("delivery.office.person"), lines);
    }

    private void forWhom() {
        switch (answers.forWhom()) {
            case ForWhom.Myself() -> {}
            case ForWhom.MyChild(var parent) ->
                    say("for", german.plain("delivery.office.person.child", parent));
            case ForWhom.SomebodyIHelp(var helper, var relation) ->
                    say(
                            "for",
                            relation == null
                                    ? german.plain("delivery.office.person.helped", helper)
                                    : german.plain(
                                            "delivery.office.person.helped.relation",
                                            helper,
                                            relation));
        }
    }

    /// Family name first, as offices sort; a name that has one part only says so.
    private void name(String what, Name name) {
        var values = new ArrayList<Value>();
        var inLatin =
                Stream.of(name.family(), name.given())
                        .filter(Objects::nonNull)
                        .collect(joining(", "));
        if (!inLatin.isEmpty()) values.add(Value.strong(inLatin).noted(missingPart(name)));
        if (name.ownScript() != null)
            values.add(
                    Value.strong(name.ownScript())
                            .noted(german.plain("delivery.office.person.name.own-script")));
        lines.add(new Line(german.plain("delivery.office.person." + what), values));
        add("name.other", name.otherSpellings());
    }

    private @Nullable String missingPart(Name name) {
        if (name.family() == null) return german.plain("delivery.office.person.name.no-family");
        if (name.given() == null) return german.plain("delivery.office.person.name.no-given");
        return null;
    }

    private void date(String what, @Nullable PartialDate date) {
        if (date == null) return;
        var note =
                date.year() == null || date.day() != null
                        ? null
                        : german.plain(
                                date.month() == null
                                        ? "delivery.office.person.birth-date.year"
                                        : "delivery.office.person.birth-date.month");
        lines.add(
                Line.of(
                        german.plain("delivery.office.person." + what),
                        Value.of(date.german()).noted(note)));
    }

    private void nationality(Answers.Nationality nationality) {
        var countries =
                nationality.countries().stream().map(german::country).collect(joining(", "));
        var values = new ArrayList<Value>();
        values.add(
                Value.of(
                        countries.isEmpty()
                                ? german.plain("delivery.office.person.nationality.none")
                                : countries));
        if (nationality.note() != null) values.add(Value.of(nationality.note()));
        lines.add(new Line(german.plain("delivery.office.person.nationality"), values));
    }

    private String spoken(Answers.Languages spoken) {
        var known =
                spoken.tags().stream()
                        .map(tag -> languages.find(tag).map(Language::germanName).orElse(tag));
        return Stream.concat(known, Stream.ofNullable(spoken.others())).collect(joining(", "));
    }

    private void address(String what, @Nullable Address address) {
        if (address == null) return;
        var values = new ArrayList<Value>();
        values.add(Value.of(address.street()));
        if (address.place() != null) values.add(Value.of(address.place()));
        if (address.careOf() != null)
            values.add(
                    Value.said(german.plain("delivery.office.person.care-of", address.careOf())));
        lines.add(new Line(german.plain("delivery.office.person." + what), values));
    }

    private void add(String what, @Nullable String value) {
        if (value != null)
            lines.add(Line.of(german.plain("delivery.office.person." + what), value));
    }

    private void say(String what, String sentence) {
        lines.add(Line.of(german.plain("delivery.office.person." + what), Value.said(sentence)));
    }
}

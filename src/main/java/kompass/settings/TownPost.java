package kompass.settings;

import java.util.List;
import java.util.Optional;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Values;
import kompass.settings.Blank.Kind;
import kompass.site.Form;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who is told when a letter does not arrive, where answers go, and what counts as in-house.
@Component
@Order(6)
class TownPost extends TownPart {

    TownPost(Towns towns, Dictionary dictionary, Languages languages) {
        super("post", towns, dictionary, languages);
    }

    @Override
    List<Blank> blanks(Form form) {
        return List.of(
                explained("alarmContacts", Kind.ADDRESSES),
                explained("replyTo", Kind.ADDRESS),
                explained("inHouseDomains", Kind.LINES));
    }

    @Override
    Values shown(Town town) {
        return new Values(
                Fields.of(
                        "alarmContacts", Fields.lines(town.post().alarmContacts()),
                        "replyTo", town.post().replyTo(),
                        "inHouseDomains", Fields.lines(town.post().inHouseDomains())));
    }

    @Override
    void check(Values values, Checks checks) {
        checks.addresses("alarmContacts").linesAtMost("alarmContacts", 10);
        checks.addresses("replyTo");
        checks.linesAtMost("inHouseDomains", 50);
        values.lines("inHouseDomains").stream()
                .filter(line -> !line.matches("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,63}"))
                .findFirst()
                .ifPresent(line ->
                        checks.refuse("inHouseDomains", "settings.office.problem.domain", line));
    }

    @Override
    void change(TownDraft draft, Values values) {
        draft.post =
                new Town.Post(
                        values.lines("alarmContacts"),
                        Fields.orNull(values.of("replyTo")),
                        values.lines("inHouseDomains"));
    }

    @Override
    Optional<String> open(Town town) {
        return town.post().alarmContacts().isEmpty()
                ? Optional.of("settings.office.open.post")
                : Optional.empty();
    }
}

package kompass.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kompass.delivery.LetterLinks.Purpose;
import kompass.delivery.Outline.Button;
import kompass.languages.Words;
import kompass.mail.Letter;
import kompass.requests.Request;
import kompass.site.Town;

/// One letter instead of many, where an office had as many in an hour as it is to have: for each
/// request a link to it and one to say that it has arrived, nothing personal.
record Gathered(Map<Letter, Request> letters, LetterLinks links, Words german) {

    Outline outline(Town town, boolean demo) {
        var buttons = new ArrayList<Button>();
        var seen = new ArrayList<UUID>();
        letters.forEach((letter, request) -> {
            if (seen.contains(request.id())) return;
            seen.add(request.id());
            buttons.add(
                    new Button(
                            german.plain(
                                    "delivery.office.gathered.one",
                                    german.sayPlain(request.concern().title()),
                                    request.reference()),
                            links.address(Purpose.PICK_UP, letter.id()),
                            false,
                            null));
            buttons.add(
                    new Button(
                            german.plain("delivery.office.gathered.received", request.reference()),
                            links.address(Purpose.RECEIVED, letter.id()),
                            false,
                            null));
        });
        var references =
                letters.values().stream()
                        .map(Request::reference)
                        .distinct()
                        .collect(Collectors.joining(", "));
        var title = german.plain("delivery.office.gathered.title", seen.size());
        var closing = new ArrayList<String>();
        closing.add(german.plain("delivery.office.gathered.why"));
        closing.add(
                german.plain(
                        "delivery.office.closing.sender", town.fullName(), town.municipality()));
        if (demo) closing.add(german.plain("delivery.office.closing.demo"));
        return new Outline(
                town.product(),
                town.name(),
                "[" + town.product() + "] " + title,
                title,
                german.plain("delivery.office.gathered.lead"),
                references,
                buttons,
                List.of(),
                null,
                closing);
    }
}

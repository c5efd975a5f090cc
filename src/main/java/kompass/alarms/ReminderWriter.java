package kompass.alarms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kompass.database.Installation;
import kompass.delivery.Arrivals;
import kompass.delivery.LetterLinks;
import kompass.delivery.LetterLinks.Purpose;
import kompass.delivery.Outline;
import kompass.delivery.Outline.Button;
import kompass.delivery.Stationery;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.requests.Requests;
import org.springframework.stereotype.Component;

/// Reminds an office of a request that it has neither opened nor confirmed. Names concern and
/// reference only.
@Component
class ReminderWriter implements Writer {

    static final String KIND = "reminder";

    private final Requests requests;
    private final Letters letters;
    private final LetterLinks links;
    private final Stationery stationery;
    private final Installation installation;

    ReminderWriter(
            Requests requests,
            Letters letters,
            LetterLinks links,
            Stationery stationery,
            Installation installation) {
        this.requests = requests;
        this.letters = letters;
        this.links = links;
        this.stationery = stationery;
        this.installation = installation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Duration> keptFor() {
        return Optional.empty();
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var request =
                requests.find(letter.about())
                        .orElseThrow(() -> new Unneeded("Its request is erased"));
        var original =
                letters.about(letter.about()).stream()
                        .filter(each -> each.kind().equals(Arrivals.LETTER))
                        .findFirst()
                        .orElseThrow(() -> new Unneeded("There is nothing to be reminded of"));
        if (original.confirmedAt() != null || original.pickedUpAt() != null)
            throw new Unneeded("It is confirmed by now");
        var german = stationery.german();
        var town = stationery.town();
        var buttons = new ArrayList<Button>();
        var byLink = original.mode() == Letter.Mode.LINK || original.leftTogether();
        if (byLink)
            buttons.add(
                    new Button(
                            german.plain("alarms.office.reminder.pick-up"),
                            links.address(Purpose.PICK_UP, original.id()),
                            true,
                            null));
        buttons.add(
                new Button(
                        german.plain("alarms.office.reminder.received"),
                        links.address(Purpose.RECEIVED, original.id()),
                        !byLink,
                        null));
        var closing = new ArrayList<>(List.of(german.plain("alarms.office.reminder.why")));
        if (installation.demo()) closing.add(german.plain("alarms.office.demo"));
        return stationery.mail(
                new Outline(
                        town.product(),
                        town.name(),
                        "["
                                + town.product()
                                + "] "
                                + german.plain(
                                        "alarms.office.reminder.subject", request.reference()),
                        german.plain(
                                "alarms.office.reminder.title",
                                german.sayPlain(request.concern().title())),
                        german.plain(
                                "alarms.office.reminder.lead",
                                german.dateAndTime(request.acceptedAt())),
                        request.reference(),
                        buttons,
                        List.of(),
                        null,
                        closing));
    }
}

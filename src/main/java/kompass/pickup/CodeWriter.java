package kompass.pickup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kompass.database.Installation;
import kompass.delivery.Outline;
import kompass.delivery.Stationery;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.requests.Requests;
import org.springframework.stereotype.Component;

/// Writes the mail with a one-time code. One that comes too late is not sent at all.
@Component
class CodeWriter implements Writer {

    static final String KIND = "pick-up-code";

    private final OneTimeCodes codes;
    private final Requests requests;
    private final Stationery stationery;
    private final Installation installation;
    private final Clock clock;

    CodeWriter(
            OneTimeCodes codes,
            Requests requests,
            Stationery stationery,
            Installation installation,
            Clock clock) {
        this.codes = codes;
        this.requests = requests;
        this.stationery = stationery;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var code = codes.find(letter.about()).orElseThrow(() -> new Unneeded("It is erased"));
        var until = code.issuedAt().plus(OneTimeCodes.GOOD);
        if (!clock.instant().isBefore(until)) throw new Unneeded("It is no longer good");
        var reference =
                requests.find(code.request())
                        .orElseThrow(() -> new Unneeded("Its request is erased"))
                        .reference();
        var german = stationery.german();
        var town = stationery.town();
        var closing = new ArrayList<String>();
        closing.add(german.plain("pickup.office.mail.good", german.dateAndTime(until)));
        closing.add(german.plain("pickup.office.mail.unasked"));
        closing.add(german.plain("pickup.office.mail.sender", town.fullName()));
        if (installation.demo()) closing.add(german.plain("pickup.office.mail.demo"));
        return stationery.mail(
                new Outline(
                        town.product(),
                        town.name(),
                        "["
                                + town.product()
                                + "] "
                                + german.plain("pickup.office.mail.subject", reference),
                        german.plain("pickup.office.mail.title"),
                        german.plain("pickup.office.mail.lead", reference),
                        code.digits().substring(0, 3) + "\u00A0" + code.digits().substring(3),
                        List.of(),
                        List.of(),
                        null,
                        closing));
    }
}

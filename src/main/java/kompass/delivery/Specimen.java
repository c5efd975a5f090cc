package kompass.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Installation;
import kompass.delivery.LetterLinks.Purpose;
import kompass.delivery.Outline.Button;
import kompass.directory.Certificate;
import kompass.directory.Institution;
import kompass.languages.Languages;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Mail.Attachment;
import kompass.requests.Request;
import org.springframework.stereotype.Component;

/// The letter about an invented request, protected as the institution's settings say, and marked so
/// that nobody takes it for a real one. Its links lead nowhere.
@Component
public class Specimen {

    private final Stationery stationery;
    private final LetterLinks links;
    private final Languages languages;
    private final Installation installation;
    private final Clock clock;

    Specimen(
            Stationery stationery,
            LetterLinks links,
            Languages languages,
            Installation installation,
            Clock clock) {
        this.stationery = stationery;
        this.links = links;
        this.languages = languages;
        this.installation = installation;
        this.clock = clock;
    }

    /// Papers are named, not attached.
    public Mail of(Request request) {
        var office = request.concern().institution();
        if (mode(office) == Letter.Mode.LINK) return stationery.mail(marked(cover(request)));
        var outline = marked(letter(request).letter(stationery.town(), demo(), received(true)));
        var files = new FileNames(request, installation.timeZone());
        var summary =
                new Attachment(files.summary(), Summary.of(outline, languages.german()).pdf());
        return encrypted(stationery.mail(outline, List.of(summary)), office);
    }

    /// Whether a real letter would be held: it is to be encrypted, and nothing fits.
    public boolean isHeld(Institution office) {
        return mode(office) == Letter.Mode.SMIME && certificate(office).isEmpty();
    }

    /// Without a certificate that fits, staff may well see the invented person on their screen.
    private Mail encrypted(Mail mail, Institution office) {
        if (mode(office) != Letter.Mode.SMIME) return mail;
        return certificate(office).map(it -> mail.encryptedTo(it.certificate())).orElse(mail);
    }

    private Optional<Certificate> certificate(Institution office) {
        return Certificate.of(office.certificate())
                .filter(it -> it.flaws(office.mailbox(), clock.instant()).isEmpty());
    }

    private Letter.Mode mode(Institution office) {
        return Protection.of(office, stationery.town().post());
    }

    private Outline cover(Request request) {
        var label = stationery.german().plain("delivery.office.pick-up");
        var pickUp = new Button(label, nowhere(Purpose.PICK_UP), true, null);
        return letter(request).cover(stationery.town(), demo(), pickUp, received(false));
    }

    private OfficeLetter letter(Request request) {
        var papers =
                request.answers().papers().stream()
                        .map(answer -> answer.asked().paper().slug())
                        .toList();
        return new OfficeLetter(
                request,
                new Parts.Part(1, List.of(papers)),
                stationery.german(),
                languages,
                installation.timeZone());
    }

    private Button received(boolean main) {
        var label = stationery.german().plain("delivery.office.received");
        return new Button(label, nowhere(Purpose.RECEIVED), main, null);
    }

    /// The link of a letter that never was.
    private String nowhere(Purpose purpose) {
        return links.address(purpose, UUID.randomUUID());
    }

    private boolean demo() {
        return installation.demo();
    }

    private Outline marked(Outline it) {
        var mark = stationery.german().plain("delivery.office.specimen.subject");
        var sentence = stationery.german().plain("delivery.office.specimen");
        var closing = new ArrayList<>(List.of(sentence));
        closing.addAll(it.closing());
        return new Outline(
                it.brand(),
                it.town(),
                mark + " " + it.subject(),
                mark + " " + it.title(),
                sentence + " " + it.lead(),
                it.reference(),
                it.buttons(),
                it.sections(),
                it.farewell(),
                closing);
    }
}

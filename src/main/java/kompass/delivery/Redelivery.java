package kompass.delivery;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.mail.Resending;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends a letter again to where its office is by now: whoever presses the button has often just
/// corrected the mailbox that took nothing.
@Component
public class Redelivery {

    private final Letters letters;
    private final Resending resending;
    private final Function<String, Optional<Institution>> institutions;
    private final Supplier<Town> town;

    @Autowired
    Redelivery(Letters letters, Resending resending, Institutions institutions, Towns towns) {
        this(letters, resending, institutions::find, towns::town);
    }

    Redelivery(
            Letters letters,
            Resending resending,
            Function<String, Optional<Institution>> institutions,
            Supplier<Town> town) {
        this.letters = letters;
        this.resending = resending;
        this.institutions = institutions;
        this.town = town;
    }

    /// False where it is with its recipient, or gone.
    @Transactional
    public boolean sendAgain(UUID id) {
        var letter = letters.find(id).orElse(null);
        if (letter == null) return false;
        var office = office(letter).orElse(null);
        var mailbox = office == null ? null : office.mailbox();
        if (office == null || mailbox == null || !Letters.isAddress(mailbox))
            return resending.sendAgain(id);
        var mode = mode(letter, office);
        return isAsBefore(letter, office, mode)
                ? resending.sendAgain(id)
                : resending.sendAgain(id, mode, mailbox, office.secondMailbox());
    }

    private Optional<Institution> office(Letter letter) {
        var addressee = letter.addressee();
        return addressee == null || !Telling.isToTheOffice(letter)
                ? Optional.empty()
                : institutions.apply(addressee);
    }

    /// As it was planned, in parts of its own; where the office is protected otherwise by now, a
    /// link, which suits every mailbox.
    private Letter.Mode mode(Letter letter, Institution office) {
        return Protection.of(office, town.get().post()) == letter.mode()
                ? letter.mode()
                : Letter.Mode.LINK;
    }

    private static boolean isAsBefore(Letter letter, Institution office, Letter.Mode mode) {
        return letter.mode() == mode
                && letter.recipient().equals(office.mailbox())
                && Objects.equals(letter.secondRecipient(), office.secondMailbox());
    }
}

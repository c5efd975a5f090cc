package kompass.pickup;

import java.util.Optional;
import kompass.database.Vault;
import kompass.delivery.Dossiers;
import kompass.delivery.LetterLinks;
import kompass.delivery.LetterLinks.Purpose;
import kompass.directory.Passphrases;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.requests.Retention;
import kompass.site.NotFound;
import org.springframework.stereotype.Component;

/// Knows whose door a link leads to. A link that we did not write leads nowhere (404); one whose
/// papers are erased has died with them.
@Component
class Porter {

    private final LetterLinks links;
    private final Letters letters;
    private final Retention retention;
    private final Dossiers dossiers;
    private final Passphrases passphrases;
    private final Vault vault;

    Porter(
            LetterLinks links,
            Letters letters,
            Retention retention,
            Dossiers dossiers,
            Passphrases passphrases,
            Vault vault) {
        this.links = links;
        this.letters = letters;
        this.retention = retention;
        this.dossiers = dossiers;
        this.passphrases = passphrases;
        this.vault = vault;
    }

    /// Empty where what it led to is erased.
    Optional<Visit> visit(String token) {
        var id = links.letter(Purpose.PICK_UP, token).orElseThrow(NotFound::new);
        return letters.find(id)
                .filter(letter -> retention.isOpen(letter.about()))
                .flatMap(letter ->
                        dossiers.of(letter.about())
                                .map(dossier ->
                                        new Visit(
                                                token,
                                                letter,
                                                dossier,
                                                passphrases.setAt(addressee(letter)).isPresent())));
    }

    boolean knows(Visit visit, String passphrase) {
        return passphrases.matches(addressee(visit.letter()), passphrase);
    }

    /// What was proved at this door: access to the mailbox that the letter went to, or the
    /// passphrase of the day it was set. With another mailbox or passphrase it is worth nothing.
    byte[] proof(Visit visit) {
        var addressee = addressee(visit.letter());
        var what =
                passphrases
                        .setAt(addressee)
                        .map(since -> "passphrase " + addressee + " " + since)
                        .orElseGet(() -> "mailbox " + visit.letter().currentRecipient());
        return vault.fingerprint("pick-up proof", what);
    }

    static String addressee(Letter letter) {
        var addressee = letter.addressee();
        return addressee == null ? "" : addressee;
    }
}

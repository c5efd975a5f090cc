package kompass.pickup;

import kompass.delivery.Dossier;
import kompass.mail.Letter;
import kompass.requests.Request;

/// An office before (or behind) the door of one request. `token` is the secret part of the link's
/// address; `passphrase`, whether its institution has set one.
public record Visit(String token, Letter letter, Dossier dossier, boolean passphrase) {

    public Request request() {
        return dossier.request();
    }

    /// The address of a page of this visit: `/pick-up/…/files`.
    public String at(String page) {
        return "/pick-up/" + token + page;
    }

    /// Where the code goes, so that the clerk knows which mailbox to look into, and a stranger
    /// learns no address: `m…@kalletal.example`.
    public String mailbox() {
        var address = letter.currentRecipient();
        return address.charAt(0) + "…" + address.substring(address.lastIndexOf('@'));
    }
}

package kompass.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kompass.directory.Institution;
import kompass.directory.Passphrases;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Revisions;
import kompass.people.Staff;
import kompass.people.Traced;
import kompass.people.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes a pick-up passphrase. The audit trail learns when and by whom, never what: there is
/// nothing to go back to.
@Component
class PassphraseTrail implements Traced {

    /// As long as that, it withstands guessing on a page that slows guessing down (NIST SP
    /// 800-63B).
    private static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    private final Passphrases passphrases;
    private final Revisions revisions;
    private final Dictionary dictionary;
    private final Languages languages;

    PassphraseTrail(
            Passphrases passphrases,
            Revisions revisions,
            Dictionary dictionary,
            Languages languages) {
        this.passphrases = passphrases;
        this.revisions = revisions;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    /// As it was typed: nothing is composed or stripped from a secret but its outer blanks.
    static String typed(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("passphrase")).orElse("").strip();
    }

    static boolean isGood(String passphrase) {
        return passphrase.length() >= SHORTEST && passphrase.length() <= LONGEST;
    }

    /// An empty one removes it.
    @Transactional
    void change(Staff staff, Institution institution, String passphrase) {
        var what = passphrase.isEmpty() ? "happened.removed" : "happened.set";
        var said = dictionary.words(languages.german()).plain("keeping.office.passphrase." + what);
        revisions.note(
                staff,
                this,
                institution.slug(),
                institution.name(),
                new Values(Map.of("what", said)));
        if (passphrase.isEmpty()) passphrases.remove(institution.slug());
        else passphrases.set(institution.slug(), passphrase);
    }

    @Override
    public String kind() {
        return "passphrase";
    }

    @Override
    public String label() {
        return "keeping.office.passphrase";
    }
}

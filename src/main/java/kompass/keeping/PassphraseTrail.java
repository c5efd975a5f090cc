package kompass.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kompass.directory.Passphrases;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Editable;
import kompass.people.Revisions;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes a pick-up passphrase. The audit trail learns when and by whom, never what: there is
/// nothing to go back to.
@Component
class PassphraseTrail implements Editable {

    private final Passphrases passphrases;
    private final Revisions revisions;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;

    PassphraseTrail(
            Passphrases passphrases,
            Revisions revisions,
            Dictionary dictionary,
            Languages languages,
            Clock clock) {
        this.passphrases = passphrases;
        this.revisions = revisions;
        this.dictionary = dictionary;
        this.languages = languages;
        this.clock = clock;
    }

    /// An empty one removes it.
    @Transactional
    void change(Staff staff, String institution, String passphrase) {
        var since = new Values(Map.of("since", passphrase.isEmpty() ? "–" : said(clock.instant())));
        revisions.save(staff, this, institution, revisions.version(this, institution), since);
        if (passphrase.isEmpty()) passphrases.remove(institution);
        else passphrases.set(institution, passphrase);
    }

    private String said(Instant moment) {
        return dictionary.words(languages.german()).dateAndTime(moment);
    }

    @Override
    public String kind() {
        return "passphrase";
    }

    @Override
    public String label() {
        return "keeping.office.passphrase";
    }

    @Override
    public String label(String field) {
        return "keeping.office.passphrase." + field;
    }

    @Override
    public boolean mayChange(Staff staff, String key) {
        return false;
    }

    @Override
    public Optional<Values> values(String key) {
        return passphrases.setAt(key).map(since -> new Values(Map.of("since", said(since))));
    }

    @Override
    public Values read(Form form) {
        return new Values(Map.of());
    }

    @Override
    public String title(String key, Values values) {
        return key;
    }

    @Override
    public String address(String key) {
        return KeepingRooms.INSTITUTIONS + "/" + key;
    }

    @Override
    public List<Problem> store(String key, Values values) {
        return List.of();
    }
}

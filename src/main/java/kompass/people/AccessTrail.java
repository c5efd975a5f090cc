package kompass.people;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who signed in when and how, and what was done to whose way in: the part of the audit trail that
/// shows a stolen account. It holds no secret and no address of a network, and is forgotten after a
/// year: how people work is nobody's business.
@Component
public class AccessTrail implements Traced {

    static final String KIND = "access";

    private static final Duration KEPT = Duration.ofDays(365);

    private final Revisions revisions;
    private final RevisionRows rows;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;

    AccessTrail(
            Revisions revisions,
            RevisionRows rows,
            Dictionary dictionary,
            Languages languages,
            Clock clock) {
        this.revisions = revisions;
        this.rows = rows;
        this.dictionary = dictionary;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "people.office.access";
    }

    /// What somebody did to the own way in.
    ///
    /// @param with by what means, in German, as people read it; may be empty
    @Transactional
    public void note(Staff own, Access what, String with) {
        note(own, own, what, with);
    }

    /// What somebody did to the way in of somebody else.
    @Transactional
    public void note(Staff by, Staff whose, Access what) {
        note(by, whose, what, "");
    }

    private void note(Staff by, Staff whose, Access what, String with) {
        var german = dictionary.words(languages.german());
        var fields = new LinkedHashMap<String, String>();
        fields.put("what", german.plain("people.office.access." + what));
        fields.put("with", with);
        revisions.note(by, this, whose.id().toString(), whose.name(), new Values(fields));
        rows.forget(this, clock.instant().minus(KEPT));
    }
}

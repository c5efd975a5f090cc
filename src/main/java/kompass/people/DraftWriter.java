package kompass.people;

import java.util.List;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import org.springframework.stereotype.Component;

/// Tells whoever kept a draft that it could not show itself.
@Component
class DraftWriter implements Writer {

    static final String KIND = "draft";

    private final Drafts drafts;
    private final History history;
    private final Letterhead letterhead;

    DraftWriter(Drafts drafts, History history, Letterhead letterhead) {
        this.drafts = drafts;
        this.history = history;
        this.letterhead = letterhead;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var missed =
                drafts.find(letter.about())
                        .filter(it -> it.missedAt() != null)
                        .orElseThrow(() -> new Unneeded("Somebody has seen to it by now"));
        var kind =
                history.kind(missed.kind())
                        .orElseThrow(() -> new Unneeded("There are no such things any more"));
        return letterhead.mail(
                "people.office.draft.missed.",
                List.of(missed.title()),
                kind.address(missed.key()) + "?draft");
    }
}

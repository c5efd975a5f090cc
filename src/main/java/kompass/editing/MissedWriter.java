package kompass.editing;

import java.util.List;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.people.Letterhead;
import org.springframework.stereotype.Component;

/// Tells whoever wanted a draft to publish itself that it was not complete by then.
@Component
class MissedWriter implements Writer {

    static final String KIND = "missed";

    private final Manuscripts manuscripts;
    private final Letterhead letterhead;

    MissedWriter(Manuscripts manuscripts, Letterhead letterhead) {
        this.manuscripts = manuscripts;
        this.letterhead = letterhead;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var missed =
                manuscripts
                        .find(letter.about())
                        .filter(it -> it.missedAt() != null)
                        .orElseThrow(() -> new Unneeded("Somebody has seen to it by now"));
        return letterhead.mail(
                "editing.office.missed.",
                List.of(missed.title()),
                Guide.ARTICLES + "/" + missed.id());
    }
}

package kompass.editing;

import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.people.Letterhead;
import org.springframework.stereotype.Component;

/// Names the articles that somebody must look at again, as they are when the mail leaves.
@Component
class ReviewWriter implements Writer {

    static final String KIND = "review";

    private final ReviewReminders reminders;
    private final Letterhead letterhead;

    ReviewWriter(ReviewReminders reminders, Letterhead letterhead) {
        this.reminders = reminders;
        this.letterhead = letterhead;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var due = reminders.dueOf(letter.about());
        if (due.isEmpty()) throw new Unneeded("All of it has been looked at by now");
        return letterhead.mail(
                "editing.office.letter.",
                due.stream().map(row -> row.manuscript().title()).toList(),
                Guide.DUE);
    }
}

package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// Names the articles that somebody must look at again, as they are when the mail leaves.
@Component
class ReviewWriter implements Writer {

    static final String KIND = "review";

    private final ReviewReminders reminders;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Towns towns;
    private final Installation installation;
    private final Templates templates;

    ReviewWriter(
            ReviewReminders reminders,
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Installation installation,
            Templates templates) {
        this.reminders = reminders;
        this.dictionary = dictionary;
        this.languages = languages;
        this.towns = towns;
        this.installation = installation;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        var due = reminders.dueOf(letter.about());
        if (due.isEmpty()) throw new Unneeded("All of it has been looked at by now");
        var w = dictionary.words(languages.german());
        var mail =
                new ReviewLetter(
                        towns.town().fullName(),
                        w.plain("editing.office.letter.subject", due.size()),
                        w.plain("editing.office.letter.what"),
                        due.stream().map(row -> row.manuscript().title()).toList(),
                        installation.publicUrl() + Guide.DUE);
        return new Mail(
                mail.sender(),
                null,
                mail.subject(),
                "de",
                mail.text(),
                templates.editingLetter(mail).render(),
                List.of());
    }
}

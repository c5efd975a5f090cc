package kompass.people;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Mail;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// What letters to staff are written on: some texts, what is with them, and where to look.
@Component
public class Letterhead {

    private final Dictionary dictionary;
    private final Languages languages;
    private final Towns towns;
    private final Installation installation;
    private final Templates templates;

    Letterhead(
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Installation installation,
            Templates templates) {
        this.dictionary = dictionary;
        this.languages = languages;
        this.towns = towns;
        this.installation = installation;
        this.templates = templates;
    }

    /// `words`: where the office words of subject and explanation stand.
    public Mail mail(String words, List<String> titles, String path) {
        var german = dictionary.words(languages.german());
        var letter =
                new StaffLetter(
                        towns.town().fullName(),
                        german.plain(words + "subject", titles.size()),
                        german.plain(words + "what"),
                        titles,
                        installation.publicUrl() + path);
        return new Mail(
                letter.sender(),
                null,
                letter.subject(),
                "de",
                letter.text(),
                templates.peopleLetter(letter).render(),
                List.of());
    }
}

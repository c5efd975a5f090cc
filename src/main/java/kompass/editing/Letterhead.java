package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Mail;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// What letters to editors are written on: some articles, what is with them, and where to look.
@Component
class Letterhead {

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
    Mail mail(String words, List<String> articles, String path) {
        var german = dictionary.words(languages.german());
        var letter =
                new ReviewLetter(
                        towns.town().fullName(),
                        german.plain(words + "subject", articles.size()),
                        german.plain(words + "what"),
                        articles,
                        installation.publicUrl() + path);
        return new Mail(
                letter.sender(),
                null,
                letter.subject(),
                "de",
                letter.text(),
                templates.editingLetter(letter).render(),
                List.of());
    }
}

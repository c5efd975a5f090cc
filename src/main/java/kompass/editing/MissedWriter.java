package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// Tells whoever wanted a draft to publish itself that it was not complete by then.
@Component
class MissedWriter implements Writer {

    static final String KIND = "missed";

    private final Manuscripts manuscripts;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Towns towns;
    private final Installation installation;
    private final Templates templates;

    MissedWriter(
            Manuscripts manuscripts,
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Installation installation,
            Templates templates) {
        this.manuscripts = manuscripts;
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
        var missed =
                manuscripts
                        .find(letter.about())
                        .filter(it -> it.missedAt() != null)
                        .orElseThrow(() -> new Unsendable("Somebody has seen to it by now"));
        var w = dictionary.words(languages.german());
        var mail =
                new ReviewLetter(
                        towns.town().fullName(),
                        w.plain("editing.office.missed.subject"),
                        w.plain("editing.office.missed.what"),
                        List.of(missed.title()),
                        installation.publicUrl() + Guide.ARTICLES + "/" + missed.id());
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

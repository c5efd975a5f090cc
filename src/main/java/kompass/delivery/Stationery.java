package kompass.delivery;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.function.Supplier;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.mail.Mail;
import kompass.mail.Mail.Attachment;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What a German letter of ours looks like: the town's name above it, plain text and HTML, answers
/// to the town's role mailbox.
@Component
public class Stationery {

    private final Dictionary dictionary;
    private final Languages languages;
    private final Supplier<Town> town;
    private final Templates templates;

    @Autowired
    Stationery(Dictionary dictionary, Languages languages, Towns towns, Templates templates) {
        this(dictionary, languages, towns::town, templates);
    }

    Stationery(
            Dictionary dictionary, Languages languages, Supplier<Town> town, Templates templates) {
        this.dictionary = dictionary;
        this.languages = languages;
        this.town = town;
        this.templates = templates;
    }

    public Mail mail(Outline outline) {
        return mail(outline, List.of());
    }

    Mail mail(Outline outline, List<Attachment> attachments) {
        return new Mail(
                town.get().fullName(),
                town.get().post().replyTo(),
                outline.subject(),
                languages.german().tag(),
                PlainText.of(outline),
                templates.deliveryLetter(outline).render(),
                attachments);
    }

    public Town town() {
        return town.get();
    }

    public Words german() {
        return dictionary.words(languages.german());
    }
}

package kompass.delivery;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Mail;
import kompass.requests.Request;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// The letter about an invented request, as the office would see it, and marked so that nobody
/// takes it for a real one.
@Component
public class Specimen {

    private final Dictionary dictionary;
    private final Languages languages;
    private final Towns towns;
    private final Templates templates;
    private final Installation installation;

    Specimen(
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Templates templates,
            Installation installation) {
        this.dictionary = dictionary;
        this.languages = languages;
        this.towns = towns;
        this.templates = templates;
        this.installation = installation;
    }

    /// With its summary; papers are named, not attached.
    public Mail of(Request request) {
        var german = dictionary.words(languages.german());
        var town = towns.town();
        var papers =
                request.answers().papers().stream()
                        .map(answer -> answer.asked().paper().slug())
                        .toList();
        var outline =
                marked(
                        new OfficeLetter(
                                        request,
                                        new Parts.Part(1, List.of(papers)),
                                        german,
                                        languages,
                                        installation.timeZone())
                                .outline(town, installation.demo()),
                        german.plain("delivery.office.specimen.subject"),
                        german.plain("delivery.office.specimen"));
        var files = new FileNames(request, installation.timeZone());
        return new Mail(
                town.fullName(),
                null,
                outline.subject(),
                languages.german().tag(),
                PlainText.of(outline),
                templates.deliveryLetter(outline).render(),
                List.of(
                        new Mail.Attachment(
                                files.summary(), Summary.of(outline, languages.german()).pdf())));
    }

    private static Outline marked(Outline it, String mark, String sentence) {
        var closing = new ArrayList<>(List.of(sentence));
        closing.addAll(it.closing());
        return new Outline(
                it.brand(),
                it.town(),
                mark + " " + it.subject(),
                mark + " " + it.title(),
                sentence + " " + it.lead(),
                it.reference(),
                it.sections(),
                closing);
    }
}

package kompass.delivery;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kompass.database.Installation;
import kompass.directory.Institution;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Mail.Attachment;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.papers.Pages;
import kompass.questions.PaperAnswer;
import kompass.requests.Request;
import kompass.requests.Requests;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes the letter to the office: German words twice (plain and HTML), one PDF a paper, and on
/// the first part a summary to print.
@Component
class RequestWriter implements Writer {

    static final String KIND = "request";

    private final Function<UUID, Optional<Request>> requests;
    private final Parts parts;
    private final Pages pages;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Supplier<Town> town;
    private final Templates templates;
    private final Installation installation;

    @Autowired
    RequestWriter(
            Requests requests,
            Parts parts,
            Pages pages,
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Templates templates,
            Installation installation) {
        this(
                requests::find,
                parts,
                pages,
                dictionary,
                languages,
                towns::town,
                templates,
                installation);
    }

    RequestWriter(
            Function<UUID, Optional<Request>> requests,
            Parts parts,
            Pages pages,
            Dictionary dictionary,
            Languages languages,
            Supplier<Town> town,
            Templates templates,
            Installation installation) {
        this.requests = requests;
        this.parts = parts;
        this.pages = pages;
        this.dictionary = dictionary;
        this.languages = languages;
        this.town = town;
        this.templates = templates;
        this.installation = installation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail write(Letter letter) throws Unsendable {
        if (letter.mode() != Letter.Mode.ATTACHMENT)
            throw new Unsendable("Nothing leaves in the clear that asks for " + letter.mode());
        var request =
                requests.apply(letter.about())
                        .orElseThrow(() -> new Unsendable("Its request is erased"));
        var part =
                parts.of(letter.id(), request.id())
                        .orElseThrow(() -> new Unsendable("Nobody planned what travels in it"));
        var german = dictionary.words(languages.german());
        var town = this.town.get();
        var outline =
                new OfficeLetter(request, part, german, languages, installation.timeZone())
                        .outline(town, installation.demo());
        return new Mail(
                town.fullName(),
                null,
                outline.subject(),
                languages.german().tag(),
                PlainText.of(outline),
                templates.deliveryLetter(outline).render(),
                attachments(request, part, outline));
    }

    private List<Attachment> attachments(Request request, Parts.Part part, Outline outline)
            throws Unsendable {
        var files = new FileNames(request, installation.timeZone());
        var attachments = new ArrayList<Attachment>();
        for (var answer : request.answers().papers())
            if (part.papers().contains(answer.asked().paper().slug()))
                attachments.add(paper(request, answer, files));
        if (part.isFirst())
            attachments.add(
                    new Attachment(files.summary(), Summary.of(outline, languages.german()).pdf()));
        requireRoom(attachments, request.concern().institution());
        return attachments;
    }

    private Attachment paper(Request request, PaperAnswer answer, FileNames files) {
        var paper = answer.asked().paper();
        return new Attachment(
                files.of(paper),
                pages.pdf(request.id(), paper.slug(), paper.name(), languages.german()));
    }

    private static void requireRoom(List<Attachment> attachments, Institution institution)
            throws Unsendable {
        var bytes = attachments.stream().mapToLong(each -> each.pdf().length).sum();
        if (Parts.encoded(bytes) > institution.limitBytes())
            throw new Unsendable("One paper alone is larger than the mailbox takes");
    }
}

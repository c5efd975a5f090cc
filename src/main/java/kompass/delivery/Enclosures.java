package kompass.delivery;

import java.util.ArrayList;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Languages;
import kompass.mail.Letter;
import kompass.mail.Mail.Attachment;
import kompass.mail.TooLarge;
import kompass.papers.Pages;
import kompass.questions.PaperAnswer.Choice;
import kompass.requests.Request;

/// The PDFs that travel in one part of a letter: one a paper, and in the first part a summary.
record Enclosures(Pages pages, Languages languages, Installation installation) {

    List<Attachment> of(Letter letter, Request request, Parts.Part part, Outline outline)
            throws TooLarge {
        var german = languages.german();
        var files = new FileNames(request, installation.timeZone());
        var enclosed = new ArrayList<Attachment>();
        for (var answer : request.answers().papers()) {
            var paper = answer.asked().paper();
            if (answer.choice() != Choice.SENT || !part.papers().contains(paper.slug())) continue;
            var pdf = pages.pdf(request.id(), paper.slug(), paper.name(), german);
            enclosed.add(new Attachment(files.of(paper), pdf));
        }
        if (part.isFirst())
            enclosed.add(new Attachment(files.summary(), Summary.of(outline, german).pdf()));
        var bytes = enclosed.stream().mapToLong(each -> each.pdf().length).sum();
        if (Parts.encoded(bytes, letter.mode()) > request.concern().institution().limitBytes())
            throw new TooLarge("Its mailbox takes less");
        return enclosed;
    }
}

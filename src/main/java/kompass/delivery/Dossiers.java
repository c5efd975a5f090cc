package kompass.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.papers.Page;
import kompass.papers.Pages;
import kompass.questions.PaperAnswer.Choice;
import kompass.requests.Request;
import kompass.requests.Requests;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Puts together what an office is to have of a request.
@Component
public class Dossiers {

    private final Function<UUID, Optional<Request>> requests;
    private final Pages pages;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Supplier<Town> town;
    private final Installation installation;

    @Autowired
    Dossiers(
            Requests requests,
            Pages pages,
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Installation installation) {
        this(requests::find, pages, dictionary, languages, towns::town, installation);
    }

    Dossiers(
            Function<UUID, Optional<Request>> requests,
            Pages pages,
            Dictionary dictionary,
            Languages languages,
            Supplier<Town> town,
            Installation installation) {
        this.requests = requests;
        this.pages = pages;
        this.dictionary = dictionary;
        this.languages = languages;
        this.town = town;
        this.installation = installation;
    }

    /// Empty where the request is erased.
    public Optional<Dossier> of(UUID request) {
        return requests.apply(request).map(this::of);
    }

    private Dossier of(Request request) {
        var german = dictionary.words(languages.german());
        var names = new FileNames(request, installation.timeZone());
        var kept = pages.of(request.id());
        var files =
                request.answers().papers().stream()
                        .filter(answer -> answer.choice() == Choice.SENT)
                        .map(answer -> answer.asked().paper())
                        .map(paper ->
                                new Dossier.File(
                                        paper.slug(),
                                        german.sayPlain(paper.name()),
                                        names.of(paper),
                                        kept.stream()
                                                .filter(page -> page.slot().equals(paper.slug()))
                                                .map(Page::id)
                                                .toList()))
                        .filter(file -> !file.pictures().isEmpty())
                        .toList();
        var all = new Parts.Part(1, List.of(files.stream().map(Dossier.File::paper).toList()));
        var outline =
                new OfficeLetter(request, all, german, languages, installation.timeZone())
                        .outline(town.get(), installation.demo());
        return new Dossier(request, outline, files, names, pages, languages.german());
    }
}

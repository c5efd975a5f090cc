package kompass.requests;

import java.time.Clock;
import java.time.LocalDate;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.WorkingDays;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.questions.Asking;
import kompass.questions.Given;
import kompass.questions.Question;
import kompass.questions.Questions;
import kompass.site.NotFound;
import kompass.site.Readers;
import org.springframework.stereotype.Component;

/// What every page of a request begins with: the language and the concern of its address, the
/// surroundings of its questions.
@Component
class Entrance {

    /// What a draft keeps of the place named before it began, where the concern has place rules.
    static final String PLACE = "place";

    private final Readers readers;
    private final Languages languages;
    private final Concerns concerns;
    private final Dictionary dictionary;
    private final WorkingDays workingDays;
    private final Clock clock;

    Entrance(
            Readers readers,
            Languages languages,
            Concerns concerns,
            Dictionary dictionary,
            WorkingDays workingDays,
            Clock clock) {
        this.readers = readers;
        this.languages = languages;
        this.concerns = concerns;
        this.dictionary = dictionary;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Language language(String tag) {
        return readers.reading(tag);
    }

    Concern concern(String slug) {
        return concerns.find(slug).orElseThrow(NotFound::new);
    }

    Asking asking(Language language, Concern concern, Given given) {
        var today = LocalDate.now(clock);
        var placed = placed(concern, given);
        return new Asking(
                dictionary.words(language),
                placed,
                given,
                today,
                workingDays.after(today, placed.institution()),
                languages.toInterpret());
    }

    /// With the institution that is responsible for the place named at the start.
    static Concern placed(Concern concern, Given given) {
        return concern.at(given.value(PLACE, PLACE));
    }

    /// The first step that is still open: a question, then the papers while `papersOpen`, then the
    /// last page.
    String firstOpen(Asking asking, boolean papersOpen) {
        return Questions.firstOpen(asking)
                .map(Question::slug)
                .orElse(papersOpen ? Step.PAPERS : Step.CHECK);
    }

    LocalDate nothingHeardBy(Request request) {
        var accepted = LocalDate.ofInstant(request.acceptedAt(), clock.getZone());
        return workingDays.after(accepted, request.concern().institution().answerWorkingDays());
    }
}

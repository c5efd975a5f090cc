package kompass.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.PaperCatalogue;
import kompass.papers.Page;
import kompass.papers.Pages;
import kompass.questions.Given;
import kompass.questions.PaperAnswer;
import kompass.questions.Questions;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// The papers of a draft: what the concern asks for, which pages are there, what is brought along
/// or missing.
@Component
class PaperList {

    /// Where a reference number can be handed in as a photo of the letter (R8), every concern that
    /// asks for one takes this paper as well.
    private static final String LETTERS = "briefe";

    private final Pages pages;
    private final PaperCatalogue catalogue;
    private final Towns towns;

    PaperList(Pages pages, PaperCatalogue catalogue, Towns towns) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.towns = towns;
    }

    /// Whether another page of this paper is more than the town takes in one request.
    boolean isFull(Draft draft, String paper) {
        var limits = towns.town().limits();
        var byPaper = byPaper(draft);
        var already = byPaper.getOrDefault(paper, List.of()).size();
        return already >= limits.pagesPerPaper()
                || (already == 0 && byPaper.size() >= limits.papersPerRequest());
    }

    List<Concern.Asked> asked(Concern concern) {
        var asked = new ArrayList<>(concern.papers());
        if (concern.asks(Detail.REFERENCE)
                && asked.stream().noneMatch(one -> one.paper().slug().equals(LETTERS)))
            catalogue
                    .find(LETTERS)
                    .ifPresent(letters ->
                            asked.add(
                                    new Concern.Asked(
                                            letters, false, false, Concern.Way.EITHER, null)));
        return asked;
    }

    Optional<Concern.Asked> asked(Concern concern, String paper) {
        return asked(concern).stream().filter(one -> one.paper().slug().equals(paper)).findFirst();
    }

    /// As one device sees them: pages taken elsewhere are listed, not shown.
    List<Slot> slots(Concern concern, Draft draft, String device) {
        var byPaper = byPaper(draft);
        return asked(concern).stream()
                .map(asked -> {
                    var shots = new ArrayList<Slot.Shot>();
                    for (var page : byPaper.getOrDefault(asked.paper().slug(), List.of()))
                        shots.add(
                                new Slot.Shot(
                                        page,
                                        shots.size() + 1,
                                        page.isReady() && page.wasTakenOn(device)));
                    return new Slot(asked, shots, later(draft.given(), asked));
                })
                .toList();
    }

    /// What the letter will say about each paper. Who only wants an appointment brings what is
    /// asked for.
    List<PaperAnswer> answers(Concern concern, Draft draft) {
        var handsIn = Questions.handsIn(concern, draft.given());
        var byPaper = byPaper(draft);
        return asked(concern).stream()
                .map(asked -> {
                    var count =
                            handsIn
                                    ? byPaper.getOrDefault(asked.paper().slug(), List.of()).size()
                                    : 0;
                    return new PaperAnswer(
                            asked, choice(asked, draft.given(), handsIn, count), count);
                })
                .toList();
    }

    /// The first required paper about which nothing was said yet.
    Optional<Concern.Asked> firstOpen(Concern concern, Draft draft) {
        if (!Questions.handsIn(concern, draft.given())) return Optional.empty();
        return answers(concern, draft).stream()
                .filter(answer ->
                        answer.choice() == PaperAnswer.Choice.OPEN && answer.asked().required())
                .map(PaperAnswer::asked)
                .findFirst();
    }

    private static PaperAnswer.Choice choice(
            Concern.Asked asked, Given given, boolean handsIn, int count) {
        if (count > 0) return PaperAnswer.Choice.SENT;
        if (!handsIn) return asked.required() ? PaperAnswer.Choice.BRINGS : PaperAnswer.Choice.OPEN;
        var usual =
                asked.required() && !asked.canBeSent()
                        ? PaperAnswer.Choice.BRINGS
                        : PaperAnswer.Choice.OPEN;
        return switch (later(given, asked)) {
            case "BRINGS" -> asked.canBeBrought() ? PaperAnswer.Choice.BRINGS : usual;
            case "MISSING" -> PaperAnswer.Choice.MISSING;
            default -> usual;
        };
    }

    private static String later(Given given, Concern.Asked asked) {
        return given.value(Step.PAPERS, asked.paper().slug());
    }

    private Map<String, List<Page>> byPaper(Draft draft) {
        var byPaper = new HashMap<String, List<Page>>();
        for (var page : pages.of(draft.id()))
            if (page.state() != Page.State.REFUSED)
                byPaper.computeIfAbsent(page.slot(), slot -> new ArrayList<>()).add(page);
        return byPaper;
    }
}

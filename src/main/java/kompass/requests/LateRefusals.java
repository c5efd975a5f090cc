package kompass.requests;

import java.util.List;
import java.util.UUID;
import kompass.papers.FileRefused;
import kompass.papers.Pages;
import kompass.questions.PaperAnswer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Files that were refused only after the receipt, because the virus scanner did not answer before:
/// the story tells it, and the paper counts as not sent.
@Component
class LateRefusals {

    private final Requests requests;
    private final Story story;

    LateRefusals(Requests requests, Story story) {
        this.requests = requests;
        this.story = story;
    }

    /// A draft shows it on its page of papers.
    @EventListener
    void on(FileRefused refused) {
        if (requests.find(refused.owner()).isPresent())
            story.append(refused.owner(), Event.Kind.PAPER_REFUSED);
    }

    /// The answers as they are now.
    static List<PaperAnswer> considered(UUID request, List<PaperAnswer> papers, Pages pages) {
        var refused = pages.refused(request);
        if (refused.isEmpty()) return papers;
        return papers.stream()
                .map(answer ->
                        refused.contains(answer.asked().paper().slug())
                                ? new PaperAnswer(answer.asked(), PaperAnswer.Choice.REFUSED, 0)
                                : answer)
                .toList();
    }
}

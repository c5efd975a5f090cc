package kompass.requests;

import java.time.LocalDate;
import java.util.List;
import kompass.directory.Paper;
import kompass.print.QrCode;
import kompass.questions.ForWhom;
import kompass.questions.PaperAnswer;

/// A receipt as it is shown: the codes, the request, the day by which something should have been
/// heard.
public record Shown(
        Receipt receipt, Request request, LocalDate nothingHeardBy, QrCode qr, String picture) {

    public boolean forMyself() {
        return request.answers().forWhom() instanceof ForWhom.Myself;
    }

    public boolean hasPapers() {
        return request.answers().papers().stream()
                .anyMatch(answer -> answer.choice() == PaperAnswer.Choice.SENT);
    }

    /// What the newcomer carries to the appointment: what was promised, and every original that was
    /// sent as a photo.
    public List<Paper> bring() {
        if (!request.answers().wish().appointment()) return List.of();
        return request.answers().papers().stream()
                .filter(answer ->
                        answer.choice() == PaperAnswer.Choice.BRINGS
                                || (answer.choice() == PaperAnswer.Choice.SENT
                                        && answer.asked().original()))
                .map(answer -> answer.asked().paper())
                .toList();
    }
}

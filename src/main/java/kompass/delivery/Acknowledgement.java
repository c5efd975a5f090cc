package kompass.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kompass.languages.Words;
import kompass.questions.PaperAnswer;
import kompass.requests.Request;
import kompass.site.Town;

/// The receipt that goes to a newcomer's e-mail address, in their language: reference, office,
/// date, what to bring. It holds no name, no free text, no paper and no access code. Where others
/// read the mailbox and must not know what it is about, it names neither office nor papers.
public record Acknowledgement(
        Words w,
        String brand,
        String town,
        String subject,
        String reference,
        List<Line> lines,
        List<String> bring,
        List<String> closing) {

    /// A label by the key of its word, and a value that is no sentence.
    public record Line(String key, String value) {}

    static Acknowledgement of(Request request, Words w, Town town, boolean demo) {
        var open = request.answers().channel().maySayWhat();
        return new Acknowledgement(
                w,
                town.product(),
                town.name(),
                w.plain("delivery.receipt.subject", request.reference()),
                request.reference(),
                lines(request, w, open),
                open ? toBring(request) : List.of(),
                closing(demo));
    }

    private static List<Line> lines(Request request, Words w, boolean open) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("delivery.receipt.arrived", w.dateAndTime(request.acceptedAt())));
        if (!open) return lines;
        var office = request.concern().institution();
        lines.add(new Line("delivery.receipt.office", office.name()));
        lines.add(
                new Line(
                        "delivery.receipt.address",
                        Stream.concat(
                                        office.place().address().stream(),
                                        Stream.ofNullable(office.place().room()))
                                .collect(Collectors.joining(", "))));
        lines.add(new Line("delivery.receipt.phone", office.phone()));
        return lines;
    }

    /// What they said they would bring, and originals that a photo does not replace.
    private static List<String> toBring(Request request) {
        return request.answers().papers().stream()
                .filter(answer ->
                        answer.choice() == PaperAnswer.Choice.BRINGS
                                || (answer.choice() == PaperAnswer.Choice.SENT
                                        && answer.asked().original()))
                .map(answer -> answer.asked().paper().name())
                .toList();
    }

    private static List<String> closing(boolean demo) {
        var closing = new ArrayList<String>();
        closing.add("delivery.receipt.next");
        closing.add("delivery.receipt.no-application");
        closing.add("delivery.receipt.code");
        closing.add("delivery.receipt.no-reply");
        if (demo) closing.add("delivery.receipt.demo");
        return closing;
    }

    String text() {
        var text = new StringBuilder();
        text.append(w.plain("delivery.receipt.title")).append("\n\n");
        text.append(w.plain("delivery.receipt.reference"))
                .append(": ")
                .append(reference)
                .append('\n');
        for (var line : lines)
            text.append(w.plain(line.key())).append(": ").append(line.value()).append('\n');
        if (!bring.isEmpty()) {
            text.append('\n').append(w.plain("delivery.receipt.bring")).append(":\n");
            for (var paper : bring) text.append("- ").append(w.sayPlain(paper)).append('\n');
        }
        text.append('\n');
        for (var key : closing) text.append(w.plain(key)).append('\n');
        if (w.machineMade()) text.append(w.plain("delivery.receipt.machine")).append('\n');
        return text.toString();
    }
}

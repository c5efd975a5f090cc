package kompass.requests;

import java.util.ArrayList;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Wording;
import kompass.print.Sheet;
import kompass.print.Text;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// The receipt as one picture for the gallery of the phone: no printer, no network and no account
/// needed to find it again.
@Component
class ReceiptPicture {

    private static final int WIDTH_PIXELS = 1080;
    private static final float QR_MILLIMETRES = 45;

    private final Dictionary dictionary;
    private final Towns towns;

    ReceiptPicture(Dictionary dictionary, Towns towns) {
        this.dictionary = dictionary;
        this.towns = towns;
    }

    byte[] of(Shown shown, Language reader) {
        var w = dictionary.words(reader);
        var receipt = shown.receipt();
        var institution = shown.request().concern().institution();
        var parts = new ArrayList<Sheet.Part>();
        parts.add(new Sheet.Paragraph(text(w.say(shown.request().concern().title()))));
        parts.add(new Sheet.Paragraph(Text.of(w.dateAndTime(receipt.acceptedAt()), reader)));
        parts.add(new Sheet.Code(text(w.of("requests.receipt.code")), receipt.spacedCode()));
        if (!receipt.factorIsBirthYear())
            parts.add(
                    new Sheet.Line(
                            text(w.of("requests.receipt.withNumber")),
                            Text.verbatim(receipt.factor())));
        else
            parts.add(
                    new Sheet.Note(
                            text(
                                    w.of(
                                            shown.forMyself()
                                                    ? "requests.receipt.withYear"
                                                    : "requests.receipt.withYearOther"))));
        parts.add(new Sheet.Qr(shown.qr(), QR_MILLIMETRES));
        parts.add(
                new Sheet.Line(
                        text(w.of("requests.receipt.reference")),
                        Text.verbatim(receipt.reference())));
        parts.add(
                new Sheet.Line(
                        text(w.of("requests.receipt.institution")),
                        text(w.say(institution.name()))));
        parts.add(
                new Sheet.Paragraph(
                        text(
                                w.of(
                                        "requests.receipt.nothingHeard",
                                        w.date(shown.nothingHeardBy())))));
        parts.add(new Sheet.Paragraph(Text.verbatim(institution.phone())));
        if (!shown.bring().isEmpty()) {
            parts.add(new Sheet.Heading(text(w.of("requests.receipt.bring"))));
            for (var paper : shown.bring())
                parts.add(new Sheet.Paragraph(text(w.say(paper.name()))));
        }
        parts.add(new Sheet.Note(text(w.of("requests.receipt.noApplication"))));
        var title =
                Text.of(
                        towns.town().fullName() + " · " + w.plain("requests.receipt.title"),
                        reader);
        return new Sheet(title, reader, parts).png(WIDTH_PIXELS);
    }

    private static Text text(Wording wording) {
        return Text.of(wording.plain(), wording.language());
    }
}

package kompass.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A delivery status notification, as Postfix, Exchange and others write them: whether it says that
/// a letter could not be delivered for good, and the envelope ids that it may be about.
///
/// @param failed for good; a mere delay is none
/// @param envelopeIds where an id of ours can stand: the field `Original-Envelope-Id`, or our own
///   address that it came back to. Nothing a letter's recipient can see is believed.
record Report(boolean failed, Set<String> envelopeIds) {

    private static final String STATUS = "message/delivery-status";
    private static final int LARGEST = 64 * 1024;

    /// `name+id@domain`, wherever a server notes to whom it delivers.
    private static final Pattern PLUS = Pattern.compile("\\+([0-9A-Za-z]{20,80})@");

    private static final List<String> RECIPIENT_HEADERS =
            List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    /// Empty where the message is no such notification.
    static Optional<Report> of(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) return Optional.empty();
        if (!(message.getContent() instanceof MimeMultipart parts)) return Optional.empty();
        for (int n = 0; n < parts.getCount(); n++)
            if (parts.getBodyPart(n).isMimeType(STATUS))
                return Optional.of(read(fields(parts.getBodyPart(n)), message));
        return Optional.empty();
    }

    private static Report read(List<InternetHeaders> blocks, MimeMessage message)
            throws MessagingException {
        var ids = new LinkedHashSet<String>();
        var failed = false;
        for (var block : blocks) {
            var id = block.getHeader("Original-Envelope-Id", null);
            if (id != null) ids.add(id.strip());
            var action = block.getHeader("Action", null);
            if (action != null && action.strip().equalsIgnoreCase("failed")) failed = true;
        }
        for (var header : RECIPIENT_HEADERS) {
            var values = message.getHeader(header);
            if (values == null) continue;
            for (var value : values) {
                var plus = PLUS.matcher(value);
                while (plus.find()) ids.add(plus.group(1));
            }
        }
        return new Report(failed, Set.copyOf(ids));
    }

    /// The status part is blocks of header lines with empty lines between them: one about the
    /// message, one for each recipient.
    private static List<InternetHeaders> fields(BodyPart part)
            throws MessagingException, IOException {
        var blocks = new ArrayList<InternetHeaders>();
        var text = text(part).replace("\r\n", "\n").strip();
        for (var block : Pattern.compile("\n\\s*\n").splitAsStream(text).toList())
            blocks.add(
                    new InternetHeaders(
                            new ByteArrayInputStream(
                                    (block + "\n\n").replace("\n", "\r\n").getBytes(ISO_8859_1))));
        return blocks;
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(LARGEST), ISO_8859_1);
        }
    }
}

package kompass.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kompass.mail.CaughtMail.Caught;

/// A caught mail as a mail program would show it.
public record ReadableMail(
        int number,
        Instant at,
        String from,
        String to,
        String subject,
        String language,
        String text,
        String html,
        List<Attached> attachments,
        String source) {

    @SuppressWarnings("ArrayRecordComponent")
    public record Attached(String fileName, byte[] bytes) {

        public long kilobytes() {
            return Math.ceilDiv(bytes.length, 1024);
        }
    }

    public static ReadableMail of(Caught caught) {
        try {
            var message = caught.message();
            var parts = new Parts();
            parts.collect(message);
            var languages = message.getContentLanguage();
            return new ReadableMail(
                    caught.number(),
                    caught.at(),
                    ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
                    InternetAddress.toUnicodeString(
                            message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject(),
                    languages == null ? "de" : languages[0],
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.attachments),
                    new String(caught.source(), StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail of our own cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Parts {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attached> attachments = new ArrayList<>();

        void collect(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several)
                for (int n = 0; n < several.getCount(); n++) collect(several.getBodyPart(n));
            else if (part.getFileName() != null)
                attachments.add(
                        new Attached(part.getFileName(), part.getInputStream().readAllBytes()));
            else if (part.isMimeType("text/html")) html.append(part.getContent());
            else text.append(part.getContent());
        }
    }
}

package kompass.journeys;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// An e-mail as the clerk's program shows it.
record ReceivedLetter(
        String id,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        String headers) {

    /// A file of the letter; not a record, since its bytes would not compare as a value.
    static final class Attachment {
        private final String name;
        private final byte[] content;

        Attachment(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }

        @Override
        public String toString() {
            return name + " (" + content.length + " bytes)";
        }
    }

    static ReceivedLetter read(InputStream raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), raw);
            var texts = new ArrayList<String>();
            var pages = new ArrayList<String>();
            var attachments = new ArrayList<Attachment>();
            sort(message, texts, pages, attachments);
            return new ReceivedLetter(
                    String.valueOf(message.getMessageID()),
                    Arrays.toString(message.getFrom()),
                    Arrays.toString(message.getAllRecipients()),
                    String.valueOf(message.getSubject()),
                    String.join("\n", texts),
                    String.join("\n", pages),
                    attachments,
                    headers(message));
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String words) {
        return subject.contains(words) || text.contains(words) || html.contains(words);
    }

    Attachment attachment(String beginningOfName) {
        return attachments.stream()
                .filter(each -> each.name().startsWith(beginningOfName))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "No attachment %s… among %s"
                                        .formatted(beginningOfName, attachments)));
    }

    @Override
    public String toString() {
        return "to %s: %s, with %s".formatted(to, subject, attachments);
    }

    private static void sort(
            Part part, List<String> texts, List<String> pages, List<Attachment> attachments)
            throws MessagingException, IOException {
        var name = part.getFileName();
        if (name != null) {
            var content = part.getInputStream().readAllBytes();
            attachments.add(new Attachment(MimeUtility.decodeText(name), content));
        } else if (part.isMimeType("text/plain")) {
            texts.add((String) part.getContent());
        } else if (part.isMimeType("text/html")) {
            pages.add((String) part.getContent());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                sort(each, texts, pages, attachments);
            }
        }
    }

    private static String headers(MimeMessage message) throws MessagingException {
        var lines = new ArrayList<String>();
        message.getAllHeaderLines().asIterator().forEachRemaining(lines::add);
        return String.join("\n", lines);
    }
}

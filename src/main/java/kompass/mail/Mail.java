package kompass.mail;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a letter says: plain values only. How they become headers and parts is this module's
/// business, so that no value can add a header. `sender` is the name beside our own address,
/// `language` a BCP 47 tag.
///
/// @param certificate what it is encrypted to; null where it needs no encryption of its own
/// @param carries other letters to the same recipient that this one stands for
public record Mail(
        String sender,
        @Nullable String replyTo,
        String subject,
        String language,
        String text,
        String html,
        List<Attachment> attachments,
        @Nullable X509Certificate certificate,
        List<UUID> carries) {

    public Mail {
        attachments = List.copyOf(attachments);
        carries = List.copyOf(carries);
    }

    public Mail(
            String sender,
            @Nullable String replyTo,
            String subject,
            String language,
            String text,
            String html,
            List<Attachment> attachments) {
        this(sender, replyTo, subject, language, text, html, attachments, null, List.of());
    }

    public Mail encryptedTo(X509Certificate recipient) {
        return new Mail(
                sender, replyTo, subject, language, text, html, attachments, recipient, carries);
    }

    public Mail carrying(List<UUID> others) {
        return new Mail(
                sender, replyTo, subject, language, text, html, attachments, certificate, others);
    }

    /// A PDF beside the text. The name is made for careful mail systems: ASCII, one dot, at most 60
    /// characters.
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String fileName, byte[] pdf) {

        public Attachment {
            if (fileName.length() > 60 || !fileName.matches("[A-Za-z0-9_-]+\\.pdf"))
                throw new IllegalArgumentException("Not a file name for a letter");
        }
    }
}

package kompass.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a letter says: plain values only. How they become headers and parts is this module's
/// business, so that no value can add a header. `sender` is the name beside our own address,
/// `language` a BCP 47 tag.
public record Mail(
        String sender,
        @Nullable String replyTo,
        String subject,
        String language,
        String text,
        String html,
        List<Attachment> attachments) {

    public Mail {
        attachments = List.copyOf(attachments);
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

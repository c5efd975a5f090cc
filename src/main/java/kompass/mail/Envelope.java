package kompass.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/// Puts a mail into its MIME form. No value reaches a header with a line break in it, and nobody
/// but the letter's own recipient is written to.
final class Envelope {

    private Envelope() {}

    static MimeMessage seal(Letter letter, Mail mail, String from, Session session, Instant now)
            throws MessagingException {
        var message = new Stamped(session, letter.messageId());
        message.setFrom(address(from, mail.sender()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.currentRecipient(), true));
        if (mail.replyTo() != null)
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
        message.setSubject(oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setContentLanguage(new String[] {mail.language()});
        // RFC 3834: keeps out-of-office robots from answering.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(mail.attachments().isEmpty() ? words(mail) : withAttachments(mail));
        message.saveChanges();
        return message;
    }

    /// One line of text: control characters and line separators become spaces.
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, oneLine(name), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always there", e);
        }
    }

    private static Multipart words(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text().replace("\r\n", "\n").replace("\n", "\r\n"), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(mail.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static Multipart withAttachments(Mail mail) throws MessagingException {
        var words = new MimeBodyPart();
        words.setContent(words(mail));
        var all = new MimeMultipart("mixed", words);
        for (var attachment : mail.attachments()) {
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(attachment.pdf(), "application/pdf")));
            part.setFileName(attachment.fileName());
            all.addBodyPart(part);
        }
        return all;
    }

    /// Keeps the letter's own Message-ID where Angus would make up a new one each time.
    private static final class Stamped extends MimeMessage {

        private final String messageId;

        Stamped(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}

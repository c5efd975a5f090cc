package kompass.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/// Puts a mail into its MIME form. No value reaches a header with a line break in it, and nobody
/// but the letter's own recipient is written to.
@Component
class Envelope {

    private final Mailing mailing;
    private final EnvelopeId ids;
    private final Encryption encryption;

    Envelope(Mailing mailing, EnvelopeId ids, Encryption encryption) {
        this.mailing = mailing;
        this.ids = ids;
        this.encryption = encryption;
    }

    Stamped seal(Letter letter, Mail mail, Session session, Instant now) throws MessagingException {
        var from = mailing.from();
        var id = ids.write(letter);
        var message = new Stamped(session, letter.messageId(), id);
        message.setEnvelopeFrom(mailing.returnAddress(id));
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
        var content = mail.attachments().isEmpty() ? words(mail) : withAttachments(mail);
        if (mail.certificate() == null) message.setContent(content);
        else encrypt(content, mail.certificate(), message);
        message.saveChanges();
        return message;
    }

    private void encrypt(Multipart content, X509Certificate recipient, Stamped message)
            throws MessagingException {
        var whole = new MimeBodyPart();
        whole.setContent(content);
        var sealed = encryption.seal(whole, recipient);
        try {
            message.setContent(sealed.getContent(), sealed.getContentType());
        } catch (IOException e) {
            throw new MessagingException("An encrypted letter cannot be read back", e);
        }
        for (var header : Collections.list(sealed.getAllHeaders()))
            message.setHeader(header.getName(), header.getValue());
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
            // Encoded here, since Angus takes byte after byte for it, twice.
            var encoded = Base64.getMimeEncoder().encode(attachment.pdf());
            var part = new PreencodedMimeBodyPart("base64");
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(encoded, "application/pdf")));
            part.setFileName(attachment.fileName());
            // Otherwise Angus reads it all to find out what would be the best.
            part.setHeader("Content-Transfer-Encoding", part.getEncoding());
            all.addBodyPart(part);
        }
        return all;
    }

    /// Keeps the letter's own Message-ID where Angus would make up a new one each time, and asks
    /// for a report under our own id where the server reports.
    static final class Stamped extends SMTPMessage {

        private final String messageId;
        private final String envelopeId;

        Stamped(Session session, String messageId, String envelopeId) {
            super(session);
            this.messageId = messageId;
            this.envelopeId = envelopeId;
        }

        /// Only to a server that knows delivery reports (RFC 3461): others refuse the words.
        void askForReport() {
            setNotifyOptions(NOTIFY_FAILURE);
            setReturnOption(RETURN_HDRS);
            setMailExtension("ENVID=" + envelopeId);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}

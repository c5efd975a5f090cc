package kompass.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rings at the mail server and goes away again: connects as for a letter, with the same TLS and
/// the same password, and sends nothing.
@Component
public class Doorbell {

    /// Who is waiting for an answer is a person before a page.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// What came of it.
    public enum Answer {
        /// No server is configured; nothing is sent.
        NO_SERVER,
        /// A demo catches its mails.
        CAUGHT,
        OPEN,
        SILENT,
        /// No STARTTLS, or a certificate that is not the server's.
        NOT_PRIVATE,
        /// User or password are not accepted.
        STRANGER
    }

    private final Mailing mailing;
    private final CaughtMail caught;

    Doorbell(Mailing mailing, CaughtMail caught) {
        this.mailing = mailing;
        this.caught = caught;
    }

    public Answer ring() {
        var server = mailing.server();
        if (server == null) return Answer.NO_SERVER;
        if (caught.isCatching()) return Answer.CAUGHT;
        return ring(server);
    }

    private Answer ring(Mailing.Server server) {
        var user = mailing.user();
        try (var transport = session().getTransport(server.implicitTls() ? "smtps" : "smtp")) {
            transport.connect(
                    server.host(), server.port(), user, user == null ? null : mailing.password());
            return Answer.OPEN;
        } catch (AuthenticationFailedException e) {
            return Answer.STRANGER;
        } catch (MessagingException e) {
            return isAboutPrivacy(e) ? Answer.NOT_PRIVATE : Answer.SILENT;
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.putAll(mailing.session().getProperties());
        var patience = Long.toString(PATIENCE.toMillis());
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."})
            for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"})
                properties.setProperty(protocol + limit, patience);
        return Session.getInstance(properties);
    }

    /// Angus says in words alone that STARTTLS was required and not offered.
    private static boolean isAboutPrivacy(MessagingException failure) {
        var message = failure.getMessage();
        if (message != null && message.contains("STARTTLS")) return true;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SSLException) return true;
        return false;
    }
}

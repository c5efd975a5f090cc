package kompass.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import kompass.mail.Attempt.Outcome;
import kompass.mail.Envelope.Stamped;
import kompass.mail.Mailing.Server;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands one message to the mail server and says what the server answered.
@Component
class PostOffice {

    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    private final Mailing mailing;

    PostOffice(Mailing mailing) {
        this.mailing = mailing;
    }

    Answer hand(Session session, Server server, MimeMessage message) throws MessagingException {
        try (var line = line(session, server)) {
            return line.hand(message);
        }
    }

    /// To be closed, whether or not anything is said on it.
    Line line(Session session, Server server) throws MessagingException {
        return new Line(
                (SMTPTransport) session.getTransport(server.implicitTls() ? "smtps" : "smtp"),
                server);
    }

    /// A line to the server for one message; the server is called when something is to be said.
    final class Line implements AutoCloseable {

        private final SMTPTransport transport;
        private final Server server;
        private boolean called;
        private @Nullable Answer refusal;

        private Line(SMTPTransport transport, Server server) {
            this.transport = transport;
            this.server = server;
        }

        /// Why the server cannot be used now; null where it waits for a message.
        @Nullable Answer refusal() {
            if (!called) refusal = call();
            called = true;
            return refusal;
        }

        private @Nullable Answer call() {
            try {
                // Without a password Angus does not sign in, even where the server offers it.
                var user = mailing.user();
                transport.connect(
                        server.host(),
                        server.port(),
                        user,
                        user == null ? null : mailing.password());
                return null;
            } catch (AuthenticationFailedException e) {
                return Answer.of(
                        Outcome.NO_SERVER,
                        transport.getLastReturnCode(),
                        transport.getLastServerResponse());
            } catch (MessagingException e) {
                log.warn("The mail server cannot be used: {}", e.getClass().getSimpleName());
                return Answer.of(isUnprotected(e) ? Outcome.UNPROTECTED : Outcome.NO_SERVER);
            }
        }

        Answer hand(MimeMessage message) throws MessagingException {
            var refused = refusal();
            if (refused != null) return refused;
            var recipients = message.getAllRecipients();
            try {
                if (message instanceof Stamped letter && transport.supportsExtension("DSN"))
                    letter.askForReport();
                transport.sendMessage(message, recipients);
                return Answer.of(
                        Outcome.ACCEPTED,
                        transport.getLastReturnCode(),
                        transport.getLastServerResponse());
            } catch (MessagingException e) {
                return answerIn(e);
            }
        }

        /// After the server's answer a failing farewell changes nothing.
        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                log.debug("The mail server hung up first: {}", e.getClass().getSimpleName());
            }
        }
    }

    /// The reply is in the exception of the command that failed, or in one chained to it.
    private static Answer answerIn(MessagingException failure) {
        for (@Nullable Exception e = failure;
                e instanceof MessagingException m;
                e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException f) return judge(f.getReturnCode(), f);
            if (e instanceof SMTPSenderFailedException f) return judge(f.getReturnCode(), f);
            if (e instanceof SMTPSendFailedException f && f.getNextException() == null)
                return judge(f.getReturnCode(), f);
        }
        return Answer.of(Outcome.UNREACHABLE);
    }

    /// No STARTTLS where it is required, or a certificate that nobody vouches for, that is of
    /// another host or has expired.
    private static boolean isUnprotected(MessagingException failure) {
        for (@Nullable Throwable e = failure; e != null; e = e.getCause())
            if (e instanceof SSLException || e instanceof GeneralSecurityException) return true;
        var said = failure.getMessage();
        return said != null && said.startsWith("STARTTLS is required");
    }

    private static Answer judge(int code, MessagingException reply) {
        if (isTooLarge(code, reply)) return Answer.of(Outcome.TOO_LARGE, code, reply.getMessage());
        if (isAboutUs(code)) return Answer.of(Outcome.NO_SERVER, code, reply.getMessage());
        if (code >= 500) return Answer.of(Outcome.REFUSED, code, reply.getMessage());
        if (code >= 400) return Answer.of(Outcome.DEFERRED, code, reply.getMessage());
        return Answer.of(Outcome.UNREACHABLE);
    }

    /// RFC 5321 and 3463: 552 is said of a mailbox that is full as well, but then with 5.2.2.
    private static boolean isTooLarge(int code, MessagingException reply) {
        var enhanced = Answer.of(Outcome.REFUSED, code, reply.getMessage()).enhancedCode();
        if ("5.3.4".equals(enhanced) || "5.2.3".equals(enhanced)) return true;
        return code == 552 && !"5.2.2".equals(enhanced);
    }

    /// RFC 4954: sign-in or encryption is missing. Another recipient would be refused as well, and
    /// the administrator can mend it.
    private static boolean isAboutUs(int code) {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }
}

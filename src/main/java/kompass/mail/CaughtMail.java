package kompass.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kompass.database.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// In a demo without a mail server: a server of our own on the loopback interface that keeps the
/// newest mails to be looked at. It exists in a demo only, whatever else is set.
@Component
public class CaughtMail {

    static final String HOST = "127.0.0.1";

    private static final int MOST_MAILS = 100;
    private static final long MOST_BYTES = 48L * 1024 * 1024;

    private final Deque<Caught> mails = new ArrayDeque<>();
    private final @Nullable GreenMail server;
    private final Clock clock;
    private int count;

    /// One mail as it came over SMTP, numbered in the order of arrival.
    @SuppressWarnings("ArrayRecordComponent")
    public record Caught(int number, Instant at, byte[] source) {

        public MimeMessage message() throws MessagingException {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(source));
        }
    }

    CaughtMail(Installation installation, MailSettings settings, Clock clock) {
        this.clock = clock;
        if (installation.demo() && !settings.hasHost()) {
            server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
            server.start();
            var users = server.getUserManager();
            var usual = users.getMessageDeliveryHandler();
            users.setMessageDeliveryHandler((message, address) -> {
                keep(message);
                forget(server);
                return usual.handle(message, address);
            });
        } else server = null;
    }

    public boolean isCatching() {
        return server != null;
    }

    int port() {
        if (server == null) throw new IllegalStateException("No mail is caught here");
        return server.getSmtp().getPort();
    }

    /// The newest first.
    public synchronized List<Caught> all() {
        return List.copyOf(mails);
    }

    public synchronized Optional<Caught> find(int number) {
        return mails.stream().filter(mail -> mail.number() == number).findFirst();
    }

    private synchronized void keep(MovingMessage message) throws MessagingException {
        var source = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(source);
        } catch (IOException e) {
            throw new MessagingException("A mail could not be kept", e);
        }
        mails.addFirst(new Caught(++count, clock.instant(), source.toByteArray()));
        while (mails.size() > MOST_MAILS || (mails.size() > 1 && bytes() > MOST_BYTES))
            mails.removeLast();
    }

    /// GreenMail keeps what it delivers for ever; ours is the copy that counts.
    private static void forget(GreenMail server) throws MessagingException {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new MessagingException("The catcher's mailboxes cannot be emptied", e);
        }
    }

    private long bytes() {
        return mails.stream().mapToLong(mail -> mail.source().length).sum();
    }

    @PreDestroy
    void stop() {
        if (server != null) server.stop();
    }
}

package kompass.bounces;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import kompass.mail.Mailing;
import kompass.mail.Returns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Looks every minute for new reports. What is one is marked as read; everything else in the
/// mailbox stays unread for the people who read it. Nothing is deleted.
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    /// So many unread messages are looked at in one go, the newest first.
    private static final int MOST = 200;

    private final BounceSettings settings;
    private final Returns returns;

    private final Mailing mailing;

    BounceMailbox(BounceSettings settings, Returns returns, Mailing mailing) {
        this.settings = settings;
        this.mailing = mailing;
        this.returns = returns;
    }

    boolean isOn() {
        return settings.isOn();
    }

    /// Whether the folder can be read now.
    boolean isThere(Duration patience) throws MessagingException {
        try (var store = store(patience)) {
            return store.getFolder(settings.folder()).exists();
        }
    }

    private Store store(Duration patience) throws MessagingException {
        var store = session(patience).getStore(settings.tls() ? "imaps" : "imap");
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return store;
    }

    /// How many letters came back.
    int look() {
        if (!settings.isOn()) return 0;
        try (var store = store(settings.timeout())) {
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return look(folder);
            } finally {
                folder.close(false);
            }
        } catch (MessagingException e) {
            log.warn("The mailbox for reports cannot be read: {}", e.getClass().getSimpleName());
            return 0;
        }
    }

    private int look(Folder folder) throws MessagingException {
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var returned = 0;
        for (int n = unread.length - 1; n >= 0 && n >= unread.length - MOST; n--)
            if (isReturn(unread[n])) returned++;
        return returned;
    }

    /// A message that cannot be understood stays as it is, for people.
    private boolean isReturn(Message message) {
        try {
            var report =
                    message instanceof MimeMessage mime
                            ? Report.of(mime)
                            : Optional.<Report>empty();
            if (report.isEmpty()) {
                message.setFlag(Flags.Flag.SEEN, false);
                return false;
            }
            var returned =
                    report.get().failed()
                            && report.get().envelopeIds().stream().anyMatch(returns::bounced);
            message.setFlag(Flags.Flag.SEEN, true);
            return returned;
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn("A message cannot be read as a report: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private Session session(Duration patience) {
        var properties = new Properties();
        var timeout = Long.toString(patience.toMillis());
        for (var protocol : new String[] {"mail.imap.", "mail.imaps."}) {
            properties.setProperty(protocol + "connectiontimeout", timeout);
            properties.setProperty(protocol + "timeout", timeout);
            properties.setProperty(protocol + "writetimeout", timeout);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            properties.setProperty(protocol + "ssl.protocols", "TLSv1.2 TLSv1.3");
        }
        mailing.trusted().ifPresent(own -> properties.put("mail.imaps.ssl.socketFactory", own));
        return Session.getInstance(properties);
    }

    @Bean
    static Task<Void> reportJob(BounceMailbox mailbox) {
        return Tasks.recurring("reports", FixedDelay.ofMinutes(1))
                .execute((job, context) -> mailbox.look());
    }
}

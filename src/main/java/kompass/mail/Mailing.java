package kompass.mail;

import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import kompass.database.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where mail goes: the configured server, in a demo the catcher, or nowhere. Without a server
/// nothing is caught silently: requests are not accepted then.
@Component
public class Mailing {

    private static final String DEMO_SENDER = "kompass@kompass.example";

    private final MailSettings settings;
    private final @Nullable Server server;
    private final String from;
    private final @Nullable SSLSocketFactory sockets;
    private final Session session;

    /// A host to speak SMTP with. `implicitTls`: TLS from the first byte.
    record Server(String host, int port, boolean tlsRequired) {

        boolean implicitTls() {
            return tlsRequired && port == 465;
        }
    }

    Mailing(MailSettings settings, CaughtMail caught, Installation installation) {
        this.settings = settings;
        if (settings.hasHost())
            server =
                    new Server(
                            settings.host(),
                            settings.port(),
                            settings.tls() == MailSettings.Tls.REQUIRED);
        else if (caught.isCatching()) server = new Server(CaughtMail.HOST, caught.port(), false);
        else server = null;
        from = from(settings, installation);
        sockets = settings.authority().isBlank() ? null : Trust.sockets(settings.authority());
        session = Session.getInstance(properties());
    }

    private static String from(MailSettings settings, Installation installation) {
        if (!settings.from().isBlank()) return settings.from();
        if (installation.demo()) return DEMO_SENDER;
        if (settings.hasHost())
            throw new IllegalStateException(
                    "KOMPASS_SMTP_HOST is set: KOMPASS_MAIL_FROM must name the sender's address");
        return "kompass@" + installation.publicUrl().getHost();
    }

    /// False when there is no server to hand letters to; requests must not be accepted then.
    public boolean isPossible() {
        return server != null;
    }

    /// Our own address, without a name.
    public String from() {
        return from;
    }

    /// Where reports about a letter come back to: a part of its own in our address, where the
    /// server has plus-addresses.
    String returnAddress(String envelopeId) {
        if (!settings.plusAddresses()) return from;
        var at = from.lastIndexOf('@');
        return from.substring(0, at) + "+" + envelopeId + from.substring(at);
    }

    /// Lines to servers for which an authority of the town's own vouches, too; empty where there is
    /// none, and Java's own authorities are enough.
    public Optional<SSLSocketFactory> trusted() {
        return Optional.ofNullable(sockets);
    }

    @Nullable Server server() {
        return server;
    }

    /// True where the way to the first server is encrypted and its name checked, or never leaves
    /// this machine. Papers go no other way.
    boolean isProtected() {
        return server != null && (server.tlsRequired() || isHere(server.host()));
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// Null where nobody signs in.
    @Nullable String user() {
        return settings.hasHost() && !settings.user().isBlank() ? settings.user() : null;
    }

    String password() {
        return settings.password();
    }

    /// Certificate and host name are always checked where TLS is required. One for all messages:
    /// making it searches every library for mail providers.
    Session session() {
        return session;
    }

    private Properties properties() {
        var properties = new Properties();
        var timeout = Long.toString(settings.timeout().toMillis());
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.setProperty(protocol + "connectiontimeout", timeout);
            properties.setProperty(protocol + "timeout", timeout);
            properties.setProperty(protocol + "writetimeout", timeout);
            properties.setProperty(protocol + "from", from);
            properties.setProperty(protocol + "auth", Boolean.toString(user() != null));
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            properties.setProperty(protocol + "ssl.protocols", "TLSv1.2 TLSv1.3");
            if (sockets != null) properties.put(protocol + "ssl.socketFactory", sockets);
        }
        if (server != null && server.tlsRequired() && !server.implicitTls()) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }
}

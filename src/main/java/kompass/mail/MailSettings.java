package kompass.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The mail server as the administrator names it (`KOMPASS_SMTP_…`, `KOMPASS_MAIL_FROM`). An empty
/// host means that there is none. `timeout` bounds connecting, each reading and each writing.
///
/// @param authority a PEM file with further certificates to trust, of a town's own authority
/// @param plusAddresses whether `name+anything@domain` reaches our own mailbox; reports then come
///   back to an address of the letter's own
/// @param smimeKeystore a PKCS#12 file with the municipality's key to sign with
@ConfigurationProperties("kompass.mail")
record MailSettings(
        String host,
        int port,
        String user,
        String password,
        Tls tls,
        String authority,
        String from,
        boolean plusAddresses,
        String smimeKeystore,
        String smimePassword,
        Duration timeout,
        List<Duration> retries) {

    enum Tls {
        /// STARTTLS (or TLS from the first byte on port 465) with a checked certificate and host,
        /// or nothing is sent.
        REQUIRED,
        /// For a relay on the same machine.
        NONE
    }

    MailSettings {
        if (!from.isBlank()) requireAddress(from);
        retries = List.copyOf(retries);
    }

    boolean hasHost() {
        return !host.isBlank();
    }

    private static void requireAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException("KOMPASS_MAIL_FROM is not an address", e);
        }
    }
}

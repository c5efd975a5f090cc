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

    /// RFC 5321, 4.5.3.1.1: 64 characters before the `@`, of which a plus and an id take theirs.
    private static final int LONGEST_NAME = 64 - 1 - EnvelopeId.LENGTH;

    enum Tls {
        /// STARTTLS (or TLS from the first byte on port 465) with a checked certificate and host,
        /// or nothing is sent.
        REQUIRED,
        /// For a relay on the same machine.
        NONE
    }

    MailSettings {
        if (!from.isBlank()) requireAddress(from);
        if (plusAddresses && from.lastIndexOf('@') > LONGEST_NAME)
            throw new IllegalArgumentException(
                    "KOMPASS_MAIL_PLUS: before the @ KOMPASS_MAIL_FROM may have "
                            + LONGEST_NAME
                            + " characters at most");
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

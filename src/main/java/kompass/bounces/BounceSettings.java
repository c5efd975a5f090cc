package kompass.bounces;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The mailbox of the sender's address, as the administrator names it (`KOMPASS_IMAP_…`). An empty
/// host means that nobody looks. TLS from the first byte with a checked certificate, unless `tls`
/// is false, for a server on the same machine.
@ConfigurationProperties("kompass.bounces")
record BounceSettings(
        String host,
        int port,
        String user,
        String password,
        String folder,
        boolean tls,
        Duration timeout) {

    boolean isOn() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return isOn() ? "IMAP at " + host : "no IMAP";
    }
}

package kompass.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Whom we believe that a mail server is who it says: the authorities that Java ships, and those of
/// the town's own (many run an authority of theirs for servers inside the house).
final class Trust {

    private Trust() {}

    static SSLSocketFactory sockets(String pemFile) {
        try (var pem = Files.newInputStream(Path.of(pemFile))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null);
            for (var usual : authorities(null))
                store.setCertificateEntry("usual-" + store.size(), usual);
            for (var own : CertificateFactory.getInstance("X.509").generateCertificates(pem))
                store.setCertificateEntry("own-" + store.size(), own);
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "KOMPASS_SMTP_CA names no file with certificates: " + e.getMessage(), e);
        }
    }

    private static X509Certificate[] authorities(@Nullable KeyStore store)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (var manager : factory.getTrustManagers())
            if (manager instanceof X509TrustManager trusting) return trusting.getAcceptedIssuers();
        return new X509Certificate[0];
    }
}

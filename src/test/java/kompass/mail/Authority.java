package kompass.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// An authority of the town's own that vouches for mail servers and mailboxes, for tests.
public final class Authority {

    private static final X500Principal NAME = new X500Principal("CN=Kalletal Test Authority");

    private final KeyPair keys = pair();
    private final X509Certificate certificate;

    /// A key with the certificate that belongs to it.
    public record Identity(KeyPair keys, X509Certificate certificate) {

        public String pem() {
            return Authority.pem("CERTIFICATE", encoded());
        }

        public String keyPem() {
            return Authority.pem("PRIVATE KEY", keys.getPrivate().getEncoded());
        }

        private byte[] encoded() {
            try {
                return certificate.getEncoded();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /// What a server shows.
        public SSLContext context() {
            try {
                var store = store();
                var managers = KeyManagerFactory.getInstance("PKIX");
                managers.init(store, "x".toCharArray());
                var context = SSLContext.getInstance("TLS");
                context.init(managers.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /// A PKCS#12 file with the password "x".
        public Path file(Path place) {
            try (var out = Files.newOutputStream(place)) {
                store().store(out, "x".toCharArray());
                return place;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private KeyStore store() throws GeneralSecurityException {
            try {
                var store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry(
                        "it",
                        keys.getPrivate(),
                        "x".toCharArray(),
                        new X509Certificate[] {certificate});
                return store;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Authority() {
        certificate = issue(NAME, keys, NAME, keys, GeneralName.dNSName, null, valid());
    }

    public String pem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Identity server(String host) {
        return identity(GeneralName.dNSName, host, valid());
    }

    Identity expiredServer(String host) {
        return identity(GeneralName.dNSName, host, Instant.now().minus(Duration.ofDays(1)));
    }

    static Identity selfSigned(String host) {
        var pair = pair();
        var name = new X500Principal("CN=" + host);
        return new Identity(
                pair, issue(name, pair, name, pair, GeneralName.dNSName, host, valid()));
    }

    public Identity mailbox(String address) {
        return identity(GeneralName.rfc822Name, address, valid());
    }

    public Identity mailbox(String address, Instant until) {
        return identity(GeneralName.rfc822Name, address, until);
    }

    /// With a key of the newer kind, which mail programs of 2010 cannot use.
    public Identity ellipticMailbox(String address) {
        return identity(GeneralName.rfc822Name, address, valid(), pair("EC", 256));
    }

    private Identity identity(int kind, String name, Instant until) {
        return identity(kind, name, until, pair());
    }

    private Identity identity(int kind, String name, Instant until, KeyPair pair) {
        return new Identity(
                pair, issue(new X500Principal("CN=" + name), pair, NAME, keys, kind, name, until));
    }

    private static Instant valid() {
        return Instant.now().plus(Duration.ofDays(365));
    }

    private static X509Certificate issue(
            X500Principal subject,
            KeyPair pair,
            X500Principal issuer,
            KeyPair signer,
            int kind,
            @Nullable String alternative,
            Instant until) {
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            issuer,
                            BigInteger.valueOf(System.nanoTime()),
                            Date.from(Instant.now().minus(Duration.ofDays(400))),
                            Date.from(until),
                            subject,
                            pair.getPublic());
            if (alternative == null)
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            else
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(kind, alternative)));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(signer.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        return pair("RSA", 2048);
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN "
                + what
                + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes)
                + "\n-----END "
                + what
                + "-----\n";
    }
}

package kompass.directory;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/// The S/MIME certificate of a mailbox: read from what somebody uploads, judged before a letter is
/// encrypted to it.
public final class Certificate {

    /// Why nothing can be encrypted to it.
    public enum Flaw {
        NOT_YET_VALID,
        EXPIRED,
        /// Made for another mail address.
        OTHER_ADDRESS,
        /// Made for signing or for servers only (RFC 8550, 4.4.2 and 4.4.4).
        OTHER_USE,
        /// Its key is none that letters are encrypted to: only RSA keys are, which every mail
        /// program opens.
        OTHER_KEY
    }

    private static final String MAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String ANY_USE = "2.5.29.37.0";
    private static final int MAIL = 1;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    /// DER in PEM, 64 characters a line.
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final X509Certificate certificate;

    private Certificate(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /// PEM or DER; of several certificates in one file the first. Empty where it is none.
    public static Optional<Certificate> read(byte[] file) {
        try {
            var found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(file));
            return found instanceof X509Certificate one
                    ? Optional.of(new Certificate(one))
                    : Optional.empty();
        } catch (CertificateException notACertificate) {
            return Optional.empty();
        }
    }

    public static Optional<Certificate> of(@Nullable String pem) {
        return pem == null ? Optional.empty() : read(pem.getBytes(StandardCharsets.US_ASCII));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + LINES.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----";
        } catch (CertificateException e) {
            throw new IllegalStateException("What was read can be written", e);
        }
    }

    public Instant expires() {
        return certificate.getNotAfter().toInstant();
    }

    /// The mail addresses it was made for, in lower case.
    public Set<String> addresses() {
        var addresses = new TreeSet<String>();
        try {
            var names = certificate.getSubjectAlternativeNames();
            if (names != null)
                for (var name : names)
                    if (name.getFirst() instanceof Integer kind
                            && kind == MAIL
                            && name.getLast() instanceof String address)
                        addresses.add(address.toLowerCase(Locale.ROOT));
        } catch (CertificateParsingException unreadable) {
            return Set.of();
        }
        subjectAddress().ifPresent(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
        return addresses;
    }

    /// Older certificates carry the address in the subject (`EMAILADDRESS=`).
    private Optional<String> subjectAddress() {
        try {
            return new LdapName(certificate.getSubjectX500Principal().toString())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("EMAILADDRESS"))
                            .map(rdn -> rdn.getValue().toString())
                            .findFirst();
        } catch (InvalidNameException noName) {
            return Optional.empty();
        }
    }

    /// What speaks against encrypting to this mailbox at this moment; nothing when all is well.
    public List<Flaw> flaws(@Nullable String mailbox, Instant now) {
        var flaws = new ArrayList<Flaw>();
        if (now.isBefore(certificate.getNotBefore().toInstant())) flaws.add(Flaw.NOT_YET_VALID);
        if (now.isAfter(expires())) flaws.add(Flaw.EXPIRED);
        if (mailbox == null || !isFor(mailbox)) flaws.add(Flaw.OTHER_ADDRESS);
        if (!mayEncrypt()) flaws.add(Flaw.OTHER_USE);
        if (!(certificate.getPublicKey() instanceof RSAPublicKey)) flaws.add(Flaw.OTHER_KEY);
        return flaws;
    }

    /// Whether it was made for this mailbox, too.
    public boolean isFor(String mailbox) {
        return addresses().contains(mailbox.toLowerCase(Locale.ROOT));
    }

    private boolean mayEncrypt() {
        var usage = certificate.getKeyUsage();
        if (usage != null && !usage[KEY_ENCIPHERMENT] && !usage[KEY_AGREEMENT]) return false;
        try {
            var extended = certificate.getExtendedKeyUsage();
            return extended == null
                    || extended.contains(MAIL_PROTECTION)
                    || extended.contains(ANY_USE);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}

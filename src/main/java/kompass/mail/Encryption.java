package kompass.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.mail.smime.SMIMEEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/// S/MIME (RFC 8551): signed with the municipality's key where there is one, encrypted with
/// AES-256-CBC, which mail programs from Outlook 2010 on and `openssl smime` open.
final class Encryption {

    private final @Nullable Signer signer;

    private record Signer(PrivateKey key, List<X509Certificate> chain) {}

    private Encryption(@Nullable Signer signer) {
        this.signer = signer;
    }

    /// With the municipality's key from a PKCS#12 file. Refuses to start with one that cannot be
    /// used, rather than to send unsigned what should be signed.
    static Encryption with(String keystore, String password) {
        if (keystore.isBlank()) return new Encryption(null);
        try {
            var file = Path.of(keystore).toFile();
            var store = KeyStore.getInstance(file, password.toCharArray());
            for (var alias : Collections.list(store.aliases()))
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    if (!key.getAlgorithm().equals("RSA"))
                        throw new IllegalStateException(
                                "KOMPASS_SMIME_KEYSTORE holds no RSA key, and others cannot sign");
                    return new Encryption(
                            new Signer(
                                    key,
                                    Arrays.stream(store.getCertificateChain(alias))
                                            .map(X509Certificate.class::cast)
                                            .toList()));
                }
            throw new IllegalStateException("KOMPASS_SMIME_KEYSTORE holds no private key");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "KOMPASS_SMIME_KEYSTORE cannot be opened: " + e.getMessage(), e);
        }
    }

    /// When the municipality's own certificate ends; null where nothing is signed.
    @Nullable Instant signerExpiresAt() {
        return signer == null ? null : signer.chain().getFirst().getNotAfter().toInstant();
    }

    MimeBodyPart seal(MimeBodyPart content, X509Certificate recipient) throws MessagingException {
        try {
            var envelope = new SMIMEEnvelopedGenerator();
            envelope.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(recipient));
            return envelope.generate(
                    signer == null ? content : sign(content, signer),
                    new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build());
        } catch (GeneralSecurityException | CMSException | SMIMEException e) {
            throw new MessagingException("A letter cannot be encrypted", e);
        }
    }

    private static MimeBodyPart sign(MimeBodyPart content, Signer signer)
            throws MessagingException {
        try {
            var generator = new SMIMESignedGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA256withRSA", signer.key(), signer.chain().getFirst()));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            var signed = new MimeBodyPart();
            signed.setContent(generator.generate(content));
            return signed;
        } catch (GeneralSecurityException | OperatorCreationException | SMIMEException e) {
            throw new MessagingException("A letter cannot be signed", e);
        }
    }
}

package kompass.database;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sealing key of a week as Tink writes it: AES-256-GCM, in Tink's JSON. Tink is made ready
/// when the first thing is sealed or opened, since that takes a good part of a second and no start
/// needs it.
final class Keyset {
    private static final Logger LOG = LoggerFactory.getLogger(Keyset.class);

    // Java's own AES-GCM is fifty times slower where the quick compiler alone runs (java.options).
    static {
        AmazonCorrettoCryptoProvider.install();
        var error = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
        if (error != null)
            LOG.warn("Papers are sealed by Java's own, slow AES: {}", error.toString());
    }

    private Keyset() {}

    static String fresh() throws GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                InsecureSecretKeyAccess.get());
    }

    static Aead read(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}

package kompass.mail;

import java.nio.file.Path;

/// The municipality's signature with a key of the test.
public final class TestSignature {

    private TestSignature() {}

    public static Signature with(Path keystore) {
        return new Signature(Encryption.with(keystore.toString(), "x"));
    }
}

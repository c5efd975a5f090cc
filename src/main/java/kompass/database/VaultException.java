package kompass.database;

/// Sealed bytes that cannot be opened: changed, sealed for another context, or sealed under a key
/// that has been destroyed. It never says what was inside.
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultException(String message) {
        super(message);
    }

    VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}

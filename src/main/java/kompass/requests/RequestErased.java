package kompass.requests;

import java.util.UUID;

/// Said inside the transaction that erases a request: whoever keeps something about it erases that
/// as well.
public record RequestErased(UUID request) {}

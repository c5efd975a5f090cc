package kompass.requests;

import java.util.UUID;

/// Said in the transaction that erases it: its last day has come, and no office ever had it.
public record RequestLost(UUID request) {}

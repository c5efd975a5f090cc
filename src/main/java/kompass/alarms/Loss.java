package kompass.alarms;

import java.time.Instant;

/// A request that is erased, and that no office ever had.
public record Loss(String reference, String office, Instant at) {}

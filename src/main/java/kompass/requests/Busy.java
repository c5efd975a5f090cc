package kompass.requests;

import java.time.LocalDate;

/// What the page says while the gate is closed.
///
/// @param minutes until it opens without work
/// @param keptUntil how long the answers stay
/// @param again whether an answer to an earlier task was not accepted; then nothing starts by
///   itself
public record Busy(Task task, long minutes, LocalDate keptUntil, boolean again) {}

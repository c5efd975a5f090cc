package kompass.site;

/// Somebody asked for everything about them to be gone from this device: whoever keeps something
/// under the device's secret erases it, in the same call.
public record DeviceCleared(String device) {}

package kompass.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// How many requests an hour one device and one network send without work (`KOMPASS_FREE_FROM_…`).
/// A whole house of newcomers may share one network.
@ConfigurationProperties("kompass.gate")
record GateSettings(int freeFromDevice, int freeFromNetwork) {

    GateSettings {
        if (freeFromDevice < 1 || freeFromNetwork < 1)
            throw new IllegalArgumentException(
                    "KOMPASS_FREE_FROM_DEVICE and KOMPASS_FREE_FROM_NETWORK are at least 1");
    }
}

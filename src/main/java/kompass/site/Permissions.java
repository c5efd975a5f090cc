package kompass.site;

import java.util.List;

/// What pages may use of a device (`Permissions-Policy`): the camera on our own pages and nothing
/// else; passkeys only where people sign in.
public final class Permissions {

    public static final String HEADER = "Permissions-Policy";

    private static final List<String> SWITCHED_OFF =
            List.of(
                    "accelerometer",
                    "autoplay",
                    "browsing-topics",
                    "display-capture",
                    "encrypted-media",
                    "fullscreen",
                    "geolocation",
                    "gyroscope",
                    "hid",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "screen-wake-lock",
                    "serial",
                    "usb",
                    "xr-spatial-tracking");

    private static final String ALWAYS =
            "camera=(self), " + String.join("=(), ", SWITCHED_OFF) + "=()";

    static final String USUAL =
            ALWAYS + ", publickey-credentials-create=(), publickey-credentials-get=()";

    /// For the pages on which a passkey is made or used.
    public static final String WITH_PASSKEYS =
            ALWAYS + ", publickey-credentials-create=(self), publickey-credentials-get=(self)";

    private Permissions() {}
}

package kompass.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// Where somebody comes from, as limits count it: an IPv4 address, or the first 64 bits of an IPv6
/// address, which are what one household has (RFC 6177).
public final class Network {

    private static final int BYTES = 8;

    private Network() {}

    /// What the configured proxy says, or else the other end of the line.
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("The server names addresses in digits", e);
        }
    }
}

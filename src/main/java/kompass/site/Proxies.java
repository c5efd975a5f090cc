package kompass.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// Believes `Forwarded` and `X-Forwarded-…` only when the configured proxy says it (OWASP ASVS 5.0,
/// 4.1.3); from anybody else these headers are words of a stranger.
final class Proxies implements HttpConfiguration.Customizer {

    private final List<Network> trusted;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /// Addresses or networks (`10.0.0.0/8`), no host names.
    Proxies(List<String> trusted) {
        this.trusted = trusted.stream().map(String::strip).map(Network::of).toList();
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        return isTrusted(Request.getRemoteAddr(request))
                ? forwarded.customize(request, responseHeaders)
                : request;
    }

    boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private record Network(List<Byte> address, int bits) {

        static Network of(String text) {
            var slash = text.indexOf('/');
            var address = bytes(slash < 0 ? text : text.substring(0, slash));
            var bits = slash < 0 ? address.size() * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > address.size() * 8)
                throw new IllegalArgumentException("No network: " + text);
            return new Network(address, bits);
        }

        boolean contains(String text) {
            var other = bytes(text);
            if (other.size() != address.size()) return false;
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address.get(bit / 8) & mask) != (other.get(bit / 8) & mask)) return false;
            }
            return true;
        }

        private static List<Byte> bytes(String address) {
            var bare = address.replaceAll("^\\[|]$", "");
            if (!bare.matches("[0-9.]+|[0-9A-Fa-f:.]+"))
                throw new IllegalArgumentException("An address is written in digits: " + address);
            try {
                var bytes = InetAddress.getByName(bare).getAddress();
                var boxed = new Byte[bytes.length];
                for (var i = 0; i < bytes.length; i++) boxed[i] = bytes[i];
                return List.of(boxed);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("No address: " + address, e);
            }
        }
    }
}

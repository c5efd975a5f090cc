package kompass.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// The virus scanner (clamd) answers, where there is one.
@Component("scannerHealthIndicator")
class ScannerCheck extends Check {

    private static final int MILLIS = 2_000;
    private static final int USUAL_PORT = 3310;
    private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);

    private final HealthSettings settings;

    ScannerCheck(HealthSettings settings) {
        super("scanner");
        this.settings = settings;
    }

    @Override
    Finding look() {
        var address = settings.clamd();
        if (address.isBlank()) return Finding.hint("health.office.scanner.none");
        var colon = address.lastIndexOf(':');
        var host = colon < 0 ? address : address.substring(0, colon);
        var port = colon < 0 ? USUAL_PORT : Integer.parseInt(address.substring(colon + 1));
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(PING);
            var answer =
                    new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII);
            return answer.equals("PONG")
                    ? Finding.good("health.office.scanner.good", address)
                    : Finding.broken("health.office.scanner.silent", address);
        } catch (IOException e) {
            return Finding.broken("health.office.scanner.silent", address);
        }
    }
}

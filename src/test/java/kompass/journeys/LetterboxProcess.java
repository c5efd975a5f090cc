package kompass.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// A real SMTP server in a process of its own, so that it outlives a killed Kompass. What arrived
/// is asked for over HTTP; it ends when its standard input closes, that is with whoever started it.
final class LetterboxProcess {
    private final GreenMail greenMail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Door door;

    private LetterboxProcess(int port) throws IOException {
        greenMail.start();
        door = new Door(port, greenMail.getSmtp().getPort());
    }

    public static void main(String[] arguments) throws IOException {
        var letterbox = new LetterboxProcess(Integer.parseInt(arguments[0]));
        var desk = new InetSocketAddress(InetAddress.getLoopbackAddress(), number(arguments[1]));
        var http = HttpServer.create(desk, 0);
        http.createContext("/letters", letterbox::hand);
        http.createContext("/door", letterbox::turn);
        http.start();
        System.in.readAllBytes();
        System.exit(0);
    }

    private void hand(HttpExchange exchange) throws IOException {
        var letters = greenMail.getReceivedMessages();
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/letters")) {
            answer(exchange, String.valueOf(letters.length).getBytes(StandardCharsets.UTF_8));
        } else {
            var letter = letters[number(path.substring("/letters/".length()))];
            answer(
                    exchange,
                    GreenMailUtil.getWholeMessage(letter).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void turn(HttpExchange exchange) throws IOException {
        var state = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        door.turn(Door.State.valueOf(state));
        answer(exchange, new byte[0]);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}

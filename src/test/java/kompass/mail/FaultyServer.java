package kompass.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that goes wrong on demand: each connection meets the next fault, and none when no
/// more are left. It keeps what it took (`accepted`) and what it only saw (`seen`).
public final class FaultyServer implements Closeable {

    public enum Fault {
        NONE,
        /// Takes the connection and never says a word.
        HANG,
        GREYLISTS,
        UNKNOWN_MAILBOX,
        TOO_LARGE,
        SENDER_MUST_SIGN_IN,
        /// Asks for a password, and takes none.
        WRONG_PASSWORD,
        /// Does not offer STARTTLS, whatever it could show.
        PLAIN_ONLY,
        BUSY_AFTER_DATA,
        DROP_AFTER_DATA
    }

    private final ServerSocket socket;
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final List<Mail> seen = new ArrayList<>();
    private final List<Mail> accepted = new ArrayList<>();

    record Mail(String sender, String recipient, String source) {

        MimeMessage message() {
            try {
                return new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(source.getBytes(ISO_8859_1)));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String messageId() {
            try {
                return message().getMessageID();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final @Nullable SSLContext identity;

    public FaultyServer() {
        this(null);
    }

    /// A server that offers STARTTLS and shows this certificate.
    public FaultyServer(@Nullable SSLContext identity) {
        this(identity, 0);
    }

    /// A server that is back at the address it had before.
    FaultyServer(@Nullable SSLContext identity, int port) {
        this.identity = identity;
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public synchronized void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    synchronized List<Mail> seen() {
        return List.copyOf(seen);
    }

    synchronized List<Mail> accepted() {
        return List.copyOf(accepted);
    }

    /// The mails it took, as they came over the wire.
    public List<byte[]> sources() {
        return accepted().stream().map(mail -> mail.source().getBytes(ISO_8859_1)).toList();
    }

    public List<String> recipients() {
        return accepted().stream().map(Mail::recipient).toList();
    }

    /// What was said in MAIL FROM, with all its options.
    public List<String> envelopes() {
        return accepted().stream().map(Mail::sender).toList();
    }

    private synchronized Fault nextFault() {
        var fault = faults.poll();
        return fault == null ? Fault.NONE : fault;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                var fault = nextFault();
                Thread.ofVirtual().start(() -> talk(caller, fault));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket caller, Fault fault) {
        try (caller) {
            if (fault == Fault.HANG) {
                Thread.sleep(10_000);
                return;
            }
            caller.getOutputStream().write("220 faulty.example\r\n".getBytes(ISO_8859_1));
            converse(caller, fault, false);
        } catch (IOException | InterruptedException e) {
            // The caller gave up: what it saw of us is what the test is about.
        }
    }

    private void converse(Socket caller, Fault fault, boolean encrypted) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
        var out = new PrintStream(caller.getOutputStream(), true, ISO_8859_1);
        var sender = "";
        var recipient = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(java.util.Locale.ROOT);
            if (command.startsWith("MAIL FROM:")) sender = line.substring("MAIL FROM:".length());
            if (command.startsWith("RCPT TO:")) recipient = line.replaceAll(".*<|>.*", "");
            if (command.startsWith("STARTTLS") && identity != null) {
                out.print("220 go on\r\n");
                converse(encrypt(caller, identity), fault, true);
                return;
            }
            if (command.startsWith("DATA")) out.print("354 go on\r\n");
            if (command.startsWith("DATA") && !take(sender, recipient, in, out, fault)) return;
            if (command.startsWith("EHLO")) out.print(abilities(encrypted, fault));
            else if (!command.startsWith("DATA")) out.print(answer(command, fault) + "\r\n");
            if (command.startsWith("QUIT")) return;
        }
    }

    private String abilities(boolean encrypted, Fault fault) {
        if (fault == Fault.WRONG_PASSWORD) return "250-faulty.example\r\n250 AUTH PLAIN\r\n";
        return identity == null || encrypted || fault == Fault.PLAIN_ONLY
                ? "250-faulty.example\r\n250 DSN\r\n"
                : "250-faulty.example\r\n250-DSN\r\n250 STARTTLS\r\n";
    }

    private static SSLSocket encrypt(Socket plain, SSLContext identity) throws IOException {
        var socket =
                (SSLSocket)
                        identity.getSocketFactory()
                                .createSocket(plain, "localhost", plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static String answer(String command, Fault fault) {
        if (command.startsWith("MAIL") && fault == Fault.SENDER_MUST_SIGN_IN)
            return "530 5.7.0 Authentication required";
        if (command.startsWith("AUTH") && fault == Fault.WRONG_PASSWORD)
            return "535 5.7.8 Authentication credentials invalid";
        if (command.startsWith("RCPT") && fault == Fault.GREYLISTS)
            return "451 4.7.1 Greylisted, come back later";
        if (command.startsWith("RCPT") && fault == Fault.UNKNOWN_MAILBOX)
            return "550 5.1.1 <" + command + ">: no such mailbox";
        return command.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private boolean take(
            String sender, String recipient, BufferedReader in, PrintStream out, Fault fault)
            throws IOException {
        var source = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            source.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        var mail = new Mail(sender, recipient, source.toString());
        keep(seen, mail);
        switch (fault) {
            case DROP_AFTER_DATA -> {
                return false;
            }
            case BUSY_AFTER_DATA -> out.print("452 4.3.1 Insufficient system storage\r\n");
            case TOO_LARGE -> out.print("552 5.3.4 Message too big\r\n");
            default -> {
                keep(accepted, mail);
                out.print("250 2.0.0 Queued\r\n");
            }
        }
        return true;
    }

    private synchronized void keep(List<Mail> list, Mail mail) {
        list.add(mail);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

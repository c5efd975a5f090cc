package kompass.signin;

/// What a mail with a link says.
public record LinkLetter(
        String sender,
        String subject,
        String hello,
        String what,
        String address,
        String code,
        String until) {

    String text() {
        return String.join("\n\n", hello, what, address, code, until) + "\n";
    }
}

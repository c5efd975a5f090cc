package kompass.mail;

/// The letter must not leave as it is, and trying again changes nothing: it is kept as failed. The
/// message is for the log and names no person.
public class Unsendable extends Exception {

    private static final long serialVersionUID = 1;

    public Unsendable(String message) {
        super(message);
    }
}

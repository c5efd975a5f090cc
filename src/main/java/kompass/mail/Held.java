package kompass.mail;

/// The letter must not leave now: what protects it is missing. It keeps waiting, is looked at again
/// every hour and alarms meanwhile; it never leaves less protected. The message is for the log and
/// names no person.
public class Held extends Exception {

    private static final long serialVersionUID = 1;

    public Held(String message) {
        super(message);
    }
}

package kompass.mail;

/// Composed, the letter is larger than its mailbox takes. It leaves as a link instead.
public class TooLarge extends Exception {

    private static final long serialVersionUID = 1;

    public TooLarge(String message) {
        super(message);
    }
}

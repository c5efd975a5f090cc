package kompass.mail;

/// What the letter was to say is out of date: it is not sent, and nobody has to look after it.
public class Unneeded extends Unsendable {

    private static final long serialVersionUID = 1;

    public Unneeded(String message) {
        super(message);
    }
}

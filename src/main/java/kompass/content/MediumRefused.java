package kompass.content;

/// What was handed in cannot be shown to readers.
public final class MediumRefused extends Exception {

    private static final long serialVersionUID = 1;

    /// Why, as the office word ends that says it.
    public enum Reason {
        TOO_LARGE,
        NOT_THAT_KIND,
        ACTIVE
    }

    private final Reason reason;

    MediumRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package kompass.papers;

/// A file that is not taken, and why, so that the newcomer can be told what to do instead. Nothing
/// of it is kept.
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        EMPTY,
        /// Neither a photo nor a PDF, whatever its name says.
        UNKNOWN_KIND,
        /// An iPhone's own format, where this machine lacks the program that reads it.
        HEIC,
        TOO_BIG,
        TOO_MANY_PIXELS,
        /// Damaged, cut off, or takes too long.
        UNREADABLE,
        /// A PDF with a password.
        ENCRYPTED,
        /// A PDF with more pages than one file may have.
        TOO_MANY_PAGES,
        /// No more pages fit into this request.
        QUOTA,
        /// No more files are taken from this device today.
        QUOTA_TODAY,
        /// The virus scanner found something.
        THREAT
    }

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Refused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

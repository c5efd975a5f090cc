package kompass.database;

import org.jspecify.annotations.Nullable;

/// Something an operator has to put right before the application can start: what is wrong in one
/// sentence, and what to do about it. Shown instead of a stack trace.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public CannotStart(String problem, String remedy) {
        this(problem, remedy, null);
    }

    public CannotStart(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

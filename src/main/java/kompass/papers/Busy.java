package kompass.papers;

import java.io.IOException;

/// There is no room or no time for a file just now: nothing is wrong with it, and later it will be
/// taken.
public final class Busy extends IOException {

    private static final long serialVersionUID = 1L;

    Busy(String what) {
        super(what);
    }
}

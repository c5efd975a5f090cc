package kompass.requests;

/// The nightly erasing, for tests of other modules.
public class Erasing {

    private final Housekeeping housekeeping;

    Erasing(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    public void eraseWhatExpired() {
        housekeeping.eraseWhatExpired();
    }
}

package kompass.journeys;

/// The demo municipality that all journeys share which do not need one of their own: one packaged
/// Kompass and one letterbox for the whole test run, stopped when the test's JVM ends.
final class Demo {
    private static final Letterbox LETTERBOX = Letterbox.open();
    private static final PackagedKompass KOMPASS =
            PackagedKompass.livingIn(PackagedKompass.freshHome("demo"))
                    .writingTo(LETTERBOX)
                    .start();

    private Demo() {}

    static PackagedKompass kompass() {
        return KOMPASS;
    }

    static Letterbox letterbox() {
        return LETTERBOX;
    }
}

package kompass.languages;

/// How much of all things of a kind exists in one language.
///
/// @param kind stands for their places: its thing is `words`, what stands before the slash
///   (`article/`), or `*`
/// @param said the sum over the things of the share that is translated
/// @param read the same of what a person wrote or read
public record Portion(
        String tag,
        Place kind,
        int things,
        double said,
        double read,
        int spots,
        int translated,
        int machineMade) {

    public static Portion of(Tally tally) {
        double spots = tally.spots();
        return new Portion(
                tally.tag(),
                tally.place(),
                1,
                tally.translated() / spots,
                (tally.translated() - tally.machineMade()) / spots,
                tally.spots(),
                tally.translated(),
                tally.machineMade());
    }
}

package kompass.languages;

/// How much of one thing exists in one language.
///
/// @param german the first German text there: what people call the thing
/// @param machineMade how many of the translated were made by a machine and read by nobody
public record Tally(
        String tag, Place place, String german, int spots, int translated, int machineMade) {

    public int missing() {
        return spots - translated;
    }

    /// What a person still has to look at.
    public int open() {
        return missing() + machineMade;
    }
}

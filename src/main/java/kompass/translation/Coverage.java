package kompass.translation;

import java.util.Collection;
import kompass.languages.Language;
import kompass.languages.Portion;

/// How much of what newcomers can see exists in a language. Each thing counts by its kind, whatever
/// its length: a page half translated is half a page.
///
/// @param share from 0 to 1, of it in words of this language
/// @param approved from 0 to 1, of it read or written by a person
public record Coverage(
        Language language, double share, double approved, int spots, int missing, int machineMade) {

    static Coverage of(Language language, Collection<Portion> portions) {
        double whole = 0;
        double said = 0;
        double read = 0;
        int spots = 0;
        int missing = 0;
        int machineMade = 0;
        for (var portion : portions) {
            int weight = Shelf.of(portion.kind()).weight();
            whole += (double) weight * portion.things();
            said += weight * portion.said();
            read += weight * portion.read();
            spots += portion.spots();
            missing += portion.spots() - portion.translated();
            machineMade += portion.machineMade();
        }
        return whole == 0
                ? new Coverage(language, 0, 0, 0, 0, 0)
                : new Coverage(language, said / whole, read / whole, spots, missing, machineMade);
    }

    static Coverage ofTasks(Language language, Collection<Task> tasks) {
        return of(language, tasks.stream().map(Task::tally).map(Portion::of).toList());
    }

    /// Never rounded up to the whole.
    public int percent() {
        return (int) Math.floor(share * 100);
    }

    public int percentApproved() {
        return (int) Math.floor(approved * 100);
    }
}

package kompass.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kompass.languages.Place;
import kompass.languages.Sentences;
import kompass.people.Staff;
import org.springframework.stereotype.Component;

/// The sentences to look at, in the order in which newcomers need them.
@Component
class Queue {

    static final int A_PAGE = 50;

    private final Sentences sentences;
    private final Comments comments;
    private final Assignments assignments;

    Queue(Sentences sentences, Comments comments, Assignments assignments) {
        this.sentences = sentences;
        this.comments = comments;
        this.assignments = assignments;
    }

    /// At most one more than a page, so that one sees whether there is another. A German text that
    /// stands at several places is listed where it is needed first.
    List<Found> of(
            Staff staff, String tag, Filter filter, String words, List<Task> tasks, int page) {
        return switch (filter) {
            case COMMENTED -> among(tag, filter, comments.unsettled(tag), words, tasks, page);
            case MINE -> among(tag, filter, assignments.to(staff.id(), tag), words, tasks, page);
            case CHANGED -> among(tag, filter, sentences.changed(tag), words, tasks, page);
            case OPEN, MISSING, MACHINE, ALL ->
                    words.isEmpty()
                            ? along(tag, filter, tasks, page)
                            : among(tag, filter, sentences.containing(tag, words), "", tasks, page);
        };
    }

    /// Thing by thing, no further than the page reaches.
    private List<Found> along(String tag, Filter filter, List<Task> tasks, int page) {
        int wanted = page * A_PAGE + 1;
        var found = new ArrayList<Found>();
        var seen = new HashSet<String>();
        var next = new ArrayList<Task>();
        int expected = 0;
        for (var task : tasks) {
            int here = expected(filter, task);
            if (here == 0) continue;
            next.add(task);
            expected += here;
            if (expected < wanted - found.size()) continue;
            collect(tag, filter, next, seen, found);
            next.clear();
            expected = 0;
            if (found.size() >= wanted) break;
        }
        collect(tag, filter, next, seen, found);
        return page(found, page);
    }

    private static int expected(Filter filter, Task task) {
        return switch (filter) {
            case OPEN -> task.tally().open();
            case MISSING -> task.tally().missing();
            case MACHINE -> task.tally().machineMade();
            case CHANGED, COMMENTED, MINE, ALL -> task.tally().spots();
        };
    }

    private void collect(
            String tag, Filter filter, List<Task> tasks, Set<String> seen, List<Found> found) {
        if (tasks.isEmpty()) return;
        var byPlace = new HashMap<Place, Task>();
        tasks.forEach(task -> byPlace.put(task.tally().place(), task));
        var all = sentences.at(tag, tasks.stream().map(it -> it.tally().place()).toList());
        for (var sentence : all) {
            var task = byPlace.get(sentence.place());
            if (task != null && filter.fits(sentence) && seen.add(SentenceForm.key(sentence)))
                found.add(new Found(sentence, task));
        }
    }

    private List<Found> among(
            String tag,
            Filter filter,
            Collection<String> segments,
            String words,
            List<Task> tasks,
            int page) {
        var wanted = new HashSet<>(segments);
        if (!words.isEmpty()) wanted.retainAll(sentences.containing(tag, words));
        if (wanted.isEmpty()) return List.of();
        var rank = new HashMap<Place, Integer>();
        for (int i = 0; i < tasks.size(); i++) rank.put(tasks.get(i).tally().place(), i);
        var seen = new HashSet<String>();
        var found =
                sentences.of(tag, wanted).stream()
                        .filter(it -> filter.fits(it) && rank.containsKey(it.place()))
                        .map(it -> new Found(it, tasks.get(rank.getOrDefault(it.place(), 0))))
                        .sorted(
                                Comparator.comparingInt(
                                        (Found it) -> rank.getOrDefault(it.sentence().place(), 0)))
                        .filter(it -> seen.add(SentenceForm.key(it.sentence())))
                        .toList();
        return page(found, page);
    }

    private static List<Found> page(List<Found> found, int page) {
        int from = Math.min((page - 1) * A_PAGE, found.size());
        return List.copyOf(found.subList(from, Math.min(from + A_PAGE + 1, found.size())));
    }
}

package kompass.translation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One page of the queue, counted from 1.
public record QueuePage(
        Filter filter, String words, int number, List<Found> found, List<Task> tasks) {

    private static final int MOST_TASKS = 30;

    public QueuePage {
        tasks = List.copyOf(tasks);
    }

    /// The first of the texts with something to do.
    public List<Task> next() {
        return tasks.subList(0, Math.min(tasks.size(), MOST_TASKS));
    }

    public List<Found> shown() {
        return found.subList(0, Math.min(found.size(), Queue.A_PAGE));
    }

    public boolean hasMore() {
        return found.size() > Queue.A_PAGE;
    }

    public String address(String path, Filter filter, int page) {
        return "%s?show=%s&words=%s&page=%d"
                .formatted(
                        path,
                        filter.parameter(),
                        URLEncoder.encode(words, StandardCharsets.UTF_8),
                        page);
    }
}

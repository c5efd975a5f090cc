package kompass.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How often each page is read on each day, in all languages together; nothing about who reads, in
/// what language or when. Counted in memory and stored each minute: what a crash forgets of a
/// minute nobody misses.
@Repository
public class Readings {

    private static final Period KEPT = Period.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, LongAdder> counted = new ConcurrentHashMap<>();

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Somebody reads a page that there is, at its path without the language (`/wohnen`).
    public void count(String path) {
        add(path.isEmpty() ? "/" : path, 1L);
    }

    private void add(String path, long times) {
        counted.computeIfAbsent(path, _ -> new LongAdder()).add(times);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void keep() {
        var times = new HashMap<String, Long>();
        counted.forEach((path, counter) -> {
            long so = counter.sumThenReset();
            if (so > 0) times.put(path, so);
        });
        try {
            store(times);
        } catch (RuntimeException notNow) {
            times.forEach(this::add);
            throw notNow;
        }
    }

    private void store(Map<String, Long> times) {
        var today = LocalDate.now(clock);
        jdbc.sql(
                        """
                        INSERT INTO site.reading (day, path, times)
                        SELECT ?, it.path, it.times
                          FROM unnest(?, ?) AS it (path, times)
                            ON CONFLICT (day, path) DO UPDATE
                           SET times = reading.times + excluded.times
                        """)
                .params(
                        today,
                        times.keySet().toArray(String[]::new),
                        times.values().toArray(Long[]::new))
                .update();
        jdbc.sql("DELETE FROM site.reading WHERE day < ?").param(today.minus(KEPT)).update();
    }

    /// How often each page was read in as many days up to today, by its path; those that nobody
    /// read are missing.
    @Transactional(readOnly = true)
    public Map<String, Long> within(Period days) {
        var times = new HashMap<String, Long>();
        jdbc.sql("SELECT path, sum(times) FROM site.reading WHERE day > ? GROUP BY path")
                .param(LocalDate.now(clock).minus(days))
                .query(row -> {
                    times.put(row.getString(1), row.getLong(2));
                });
        return times;
    }
}

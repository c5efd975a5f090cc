package kompass.papers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Ten phones with twenty pages each at the same time, at as many benches as Kompass has; run with
/// the heap that Kompass has. Prints the megabytes of the heap in use after the first and the last
/// tenth.
final class Crowd {

    private static final int PAGES = 200;

    private Crowd() {}

    public static void main(String[] photo) throws Exception {
        var file = Files.readAllBytes(Path.of(photo[0]));
        var darkroom = new Darkroom(new Heif());
        var used = new ArrayList<Long>();
        try (var benches = Executors.newFixedThreadPool(Limits.AT_ONCE)) {
            Callable<List<Developed>> upload = () -> darkroom.develop(file.clone());
            for (int tenth = 0; tenth < 10; tenth++) {
                var pages = new ArrayList<Callable<List<Developed>>>();
                for (int i = 0; i < PAGES / 10; i++) pages.add(upload);
                for (var page : benches.invokeAll(pages)) page.get();
                System.gc();
                var runtime = Runtime.getRuntime();
                used.add((runtime.totalMemory() - runtime.freeMemory()) >> 20);
            }
        }
        System.out.println(used.getFirst() + " " + used.getLast());
    }
}

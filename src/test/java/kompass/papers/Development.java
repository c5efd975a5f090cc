package kompass.papers;

import java.nio.file.Files;
import java.nio.file.Path;

/// Develops photos in a process of its own, with the heap that Kompass has, and tells their size.
final class Development {

    private Development() {}

    public static void main(String[] photos) throws Exception {
        var darkroom = new Darkroom(new Heif());
        for (var photo : photos)
            for (var page : darkroom.develop(Files.readAllBytes(Path.of(photo))))
                System.out.println(page.width() + " x " + page.height());
    }
}

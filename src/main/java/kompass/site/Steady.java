package kompass.site;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// A body that must arrive within a time of its own: whoever sends byte after byte keeps no idle
/// time and would hold the room for photographs as long as he likes.
final class Steady extends Request.Wrapper {

    /// Enough for one photograph of 4 MB at 7 KB a second, as EDGE brings.
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final long end;

    Steady(Request request, Duration longest) {
        super(request);
        end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public Content.Chunk read() {
        if (System.nanoTime() - end <= 0) return super.read();
        var late = new TimeoutException("The body did not arrive in time");
        fail(late);
        return Content.Chunk.from(late);
    }
}

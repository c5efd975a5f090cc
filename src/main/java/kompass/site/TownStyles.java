package kompass.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The style sheet with the town's own colours: a file of its own, since the policy of every page
/// forbids styles in the page.
@RestController
class TownStyles {

    static final String FOLDER = "/colours/";

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Towns towns;

    TownStyles(Towns towns) {
        this.towns = towns;
    }

    /// A page from before a change still asks with the old print: it gets the new sheet, which it
    /// must not keep.
    @GetMapping(FOLDER + "{print:[0-9a-f]{16}}.css")
    ResponseEntity<String> sheet(@PathVariable String print) {
        var colours = towns.town().colours();
        var kept =
                print.equals(colours.print())
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.noCache();
        return ResponseEntity.ok().contentType(CSS).cacheControl(kept).body(colours.sheet());
    }
}

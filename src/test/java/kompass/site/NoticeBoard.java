package kompass.site;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/// A page whose text the test changes, and whose database can go down.
class NoticeBoard implements PageSource {

    static final String PATH = "/notice-board";

    volatile String notice = "Sprachcafé am Dienstag";
    volatile boolean down;
    volatile boolean takenDown;
    final AtomicInteger rendered = new AtomicInteger();

    private final Templates templates;
    private final Frame frame;

    NoticeBoard(Templates templates, Frame frame) {
        this.templates = templates;
        this.frame = frame;
    }

    @Override
    public Collection<String> paths(Language language) {
        return takenDown ? List.of() : List.of(PATH);
    }

    @Override
    public @Nullable JteModel render(Language reader, String path) {
        rendered.incrementAndGet();
        if (down) throw new DataAccessResourceFailureException("The database is down");
        return templates.siteCleared(frame.page(reader, path, notice, false));
    }
}

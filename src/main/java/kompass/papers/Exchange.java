package kompass.papers;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A page that was taken again comes in the place of the one that could not be read.
@Component
class Exchange {

    private final JdbcClient jdbc;
    private final Pages pages;

    Exchange(JdbcClient jdbc, Pages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /// Does nothing when the former page is gone, belongs to another paper, or came again itself.
    @Transactional
    public void replace(Upload upload, PageId former, List<PageId> by) {
        var order =
                pages.of(upload.owner()).stream()
                        .filter(page -> page.slot().equals(upload.slot()))
                        .map(Page::id)
                        .toList();
        if (!order.contains(former) || by.contains(former)) return;
        var others = order.stream().filter(id -> !by.contains(id)).toList();
        var changed =
                others.stream()
                        .flatMap(id -> id.equals(former) ? by.stream() : List.of(id).stream())
                        .map(PageId::value)
                        .toArray(UUID[]::new);
        pages.remove(former);
        jdbc.sql(
                        """
                        UPDATE papers.page AS page
                        SET position = place.number
                        FROM unnest(:ids) WITH ORDINALITY AS place (id, number)
                        WHERE page.id = place.id
                        """)
                .param("ids", changed)
                .update();
    }
}

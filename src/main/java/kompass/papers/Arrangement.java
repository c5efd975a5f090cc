package kompass.papers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the pages of a paper lie: which way up, and in which order.
@Component
public class Arrangement {

    private final JdbcClient jdbc;

    Arrangement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Turns a page by a quarter, clockwise.
    public void turn(PageId id) {
        jdbc.sql("UPDATE papers.page SET turned = (turned + 1) % 4 WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /// Changes places with the page before it, if there is one.
    public void moveUp(PageId id) {
        move(id, "max", "<");
    }

    /// Changes places with the page after it, if there is one.
    public void moveDown(PageId id) {
        move(id, "min", ">");
    }

    private void move(PageId id, String nearest, String side) {
        jdbc.sql(
                        """
                        WITH
                            moved AS (SELECT * FROM papers.page WHERE id = :id),
                            neighbour AS (
                                SELECT %s(page.position) AS position
                                FROM papers.page AS page
                                JOIN moved USING (owner, slot)
                                WHERE page.position %s moved.position)
                        UPDATE papers.page AS page
                        SET position = moved.position + neighbour.position - page.position
                        FROM moved, neighbour
                        WHERE page.owner = moved.owner
                        AND page.slot = moved.slot
                        AND page.position IN (moved.position, neighbour.position)
                        AND neighbour.position IS NOT NULL
                        """
                                .formatted(nearest, side))
                .param("id", id.value())
                .update();
    }
}

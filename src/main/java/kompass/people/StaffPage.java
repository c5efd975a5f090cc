package kompass.people;

import java.util.List;
import kompass.languages.Words;
import kompass.site.Town;

/// What the frame of a staff page needs to know. `title` is German.
public record StaffPage(
        Words w, Town town, boolean demo, Staff staff, List<Room> bar, String path, String title) {

    public boolean isIn(Room room) {
        return room.holds(path);
    }
}

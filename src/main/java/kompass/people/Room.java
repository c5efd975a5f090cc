package kompass.people;

import java.util.function.Predicate;

/// A part of the staff pages. Every staff address lies in exactly one room; who may not enter a
/// room finds nothing there (404), and so does everybody at an address without a room.
///
/// @param path the beginning of its addresses, such as `/staff/institutions`
/// @param label the office word that stands in the bar; empty where the room has no place there
/// @param mayEnter who finds the room; what is finer (this institution only) the room checks itself
/// @param order the place in the bar, from small to large
public record Room(String path, String label, Predicate<Staff> mayEnter, int order) {

    public Room {
        if (!path.matches("/staff/[a-z][a-z-]*"))
            throw new IllegalArgumentException("No room: " + path);
    }

    boolean holds(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}

package kompass.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All rooms of the staff pages, by address.
@Component
public class Rooms {

    private final List<Room> rooms;

    Rooms(List<Room> rooms) {
        this.rooms = rooms.stream().sorted(Comparator.comparingInt(Room::order)).toList();
    }

    public Optional<Room> at(String address) {
        return rooms.stream().filter(room -> room.holds(address)).findFirst();
    }

    public boolean mayEnter(Staff staff, String address) {
        return at(address).filter(room -> room.mayEnter().test(staff)).isPresent();
    }

    /// What stands in the bar for this person.
    public List<Room> bar(Staff staff) {
        return rooms.stream()
                .filter(room -> !room.label().isEmpty() && room.mayEnter().test(staff))
                .toList();
    }
}

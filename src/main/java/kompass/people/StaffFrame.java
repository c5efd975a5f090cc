package kompass.people;

import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// Makes the frame around a staff page. Staff pages are German.
@Component
public class StaffFrame {

    private final Dictionary dictionary;
    private final Languages languages;
    private final Towns towns;
    private final Rooms rooms;
    private final boolean demo;

    StaffFrame(
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Rooms rooms,
            Installation installation) {
        this.dictionary = dictionary;
        this.languages = languages;
        this.towns = towns;
        this.rooms = rooms;
        this.demo = installation.demo();
    }

    /// A page of this room; `path` is its address, `title` the German title as it stands in the
    /// tab.
    public StaffPage page(Staff staff, String path, String title) {
        var w = dictionary.words(languages.german());
        return new StaffPage(w, towns.town(), demo, staff, rooms.bar(staff), path, title);
    }

    /// The same with an office word as its title.
    public StaffPage titled(Staff staff, String path, String titleKey, Object... arguments) {
        var w = dictionary.words(languages.german());
        return page(staff, path, w.plain(titleKey, arguments));
    }
}

package kompass.papers;

import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import kompass.imaging.Cleaning;
import org.springframework.stereotype.Component;

/// What came in becomes clean pages: recognised by its bytes, measured, decoded, turned upright,
/// made smaller and written anew.
@Component
class Darkroom {

    Darkroom() {
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    /// The pages of one file; all of them, or none.
    List<Developed> develop(byte[] file) throws Refused {
        var kind = Kind.of(file);
        if (kind != Kind.PDF) return List.of(photo(file, kind));
        var pages = new ArrayList<Developed>();
        IncomingPdf.each(file, page -> pages.add(new Developed(page, Quality.GOOD)));
        return pages;
    }

    private static Developed photo(byte[] file, Kind kind) throws Refused {
        var taken = Photo.taken(file, kind);
        var clean = Cleaning.of(taken.page());
        return new Developed(clean.page(), Quality.of(taken.sheet(), clean.legibility()));
    }
}

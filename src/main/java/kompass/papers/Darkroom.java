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

    private final Heif heif;
    private final PackedPictures pictures = new PackedPictures();

    Darkroom(Heif heif) {
        this.heif = heif;
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    /// Recognises a file and reads its size from its header; decodes nothing.
    void measure(byte[] file) throws Refused {
        switch (Kind.of(file)) {
            case JPEG -> Photo.measure(file, Kind.JPEG);
            case PNG -> Photo.measure(file, Kind.PNG);
            case WEBP -> Photo.measure(file, Kind.WEBP);
            case HEIF -> heif.measure(file);
            case PDF -> {}
        }
    }

    /// The pages of one file; all of them, or none.
    List<Developed> develop(byte[] file) throws Refused {
        return develop(file, new Deadline(Limits.FILE_TIME));
    }

    List<Developed> develop(byte[] file, Deadline deadline) throws Refused {
        var pages = new ArrayList<Developed>();
        var kind = Kind.of(file);
        try {
            switch (kind) {
                case JPEG, PNG, WEBP ->
                        pages.add(photo(file, kind, Orientation.of(file, kind), deadline));
                case HEIF ->
                        heif.each(
                                file,
                                jpeg ->
                                        pages.add(
                                                photo(
                                                        jpeg,
                                                        Kind.JPEG,
                                                        Orientation.UPRIGHT,
                                                        deadline)));
                case PDF -> IncomingPdf.each(file, pictures, deadline, pages::add);
            }
            deadline.check();
            return pages;
        } catch (Deadline.Over e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        }
    }

    private static Developed photo(byte[] file, Kind kind, int orientation, Deadline deadline)
            throws Refused {
        var taken = Photo.taken(file, kind, orientation, deadline);
        deadline.check();
        var clean = Cleaning.of(taken.page());
        return new Developed(clean.page(), Quality.of(taken.sheet(), clean.legibility()));
    }
}

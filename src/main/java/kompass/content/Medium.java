package kompass.content;

import java.util.UUID;

/// A picture, file, sound or film of an article, hosted here.
///
/// @param type as it is served (`video/mp4`)
/// @param name for addresses and downloads: letters, digits, `.` and `-`
/// @param length in bytes
/// @param width in pixels, 0 where it is no picture
public record Medium(
        UUID id, Kind kind, String type, String name, long length, int width, int height) {

    public enum Kind {
        PICTURE,
        FILE,
        AUDIO,
        VIDEO
    }

    /// The same bytes for ever: an address is never given to others.
    public String address() {
        return "/media/" + id + "/" + name;
    }

    public long kilobytes() {
        return Math.max(1, length / 1000);
    }
}

package kompass.papers;

/// How legible a page is after it was cleaned. Anything but `GOOD` is a reason to offer "take it
/// again", never to refuse.
public enum Quality {
    GOOD,
    /// Less light than can be made up for.
    TOO_DARK,
    /// Shaken, or not in focus.
    BLURRED,
    /// The sheet, with something written on it, goes on outside of the photo.
    CUT_OFF,
    /// Too few pixels for small print.
    TOO_SMALL
}

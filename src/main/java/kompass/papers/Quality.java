package kompass.papers;

import kompass.imaging.Legibility;
import kompass.imaging.Sheet;

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
    TOO_SMALL;

    /// 110 dpi on A4: print of 10 points is still read, by people and machines.
    private static final int LEAST_EDGE = 1280;

    /// In steps of brightness: below, ink drowns in noise.
    private static final double LEAST_CONTRAST = 12;

    /// Shaken sheets reach 0.29, sharp ones of few pixels or pale ink 0.5.
    private static final double LEAST_SHARPNESS = 0.35;

    static Quality of(Sheet sheet, Legibility legibility) {
        if (legibility.contrast() < LEAST_CONTRAST) return TOO_DARK;
        if (legibility.sharpness() < LEAST_SHARPNESS) return BLURRED;
        if (sheet.leavesThePhoto()) return CUT_OFF;
        return sheet.longEdge() < LEAST_EDGE ? TOO_SMALL : GOOD;
    }
}

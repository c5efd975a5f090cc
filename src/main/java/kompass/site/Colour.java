package kompass.site;

import java.util.Locale;

/// An opaque colour in sRGB, as it stands in a style sheet (`#0a5868`).
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    public Colour {
        for (var part : new int[] {red, green, blue})
            if (part < 0 || part > 255) throw new IllegalArgumentException("No colour: " + part);
    }

    public static boolean isColour(String text) {
        return text.matches("#[0-9a-fA-F]{6}");
    }

    public static Colour of(String text) {
        if (!isColour(text)) throw new IllegalArgumentException("No colour: " + text);
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 255, value & 255);
    }

    /// How much two colours differ in lightness, from 1 to 21 (WCAG 2.2, "contrast ratio").
    public double contrast(Colour other) {
        var mine = luminance();
        var theirs = other.luminance();
        return (Math.max(mine, theirs) + .05) / (Math.min(mine, theirs) + .05);
    }

    /// WCAG 2.2, "relative luminance".
    private double luminance() {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }

    /// With this share (0 to 1) of another colour.
    Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share),
                mixed(green, other.green, share),
                mixed(blue, other.blue, share));
    }

    private static int mixed(int mine, int theirs, double share) {
        return (int) Math.round(mine + (theirs - mine) * share);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}

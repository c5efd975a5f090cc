package kompass.print;

/// Sizes of a sheet in its own units: points on paper, pixels of a small phone on a picture. The
/// column of `labels` has no width where labels stand above their values.
record Measures(
        float width,
        float margin,
        float perMillimetre,
        float title,
        float heading,
        float body,
        float small,
        float code,
        float labels) {

    /// A4 with 20 mm of margin, read at arm's length.
    static Measures paper() {
        return new Measures(595.28f, 56.7f, 72 / 25.4f, 19, 12.5f, 10.5f, 9, 22, 150);
    }

    /// A phone of 360 pixels, as wide as the smallest common one.
    static Measures phone() {
        return new Measures(360, 20, 96 / 25.4f, 24, 18, 16, 14, 34, 0);
    }

    /// The same sheet with smaller letters.
    Measures smaller(float by) {
        return new Measures(
                width,
                margin * by,
                perMillimetre,
                title * by,
                heading * by,
                body * by,
                small * by,
                code * by,
                labels * by);
    }

    float column() {
        return width - 2 * margin;
    }
}

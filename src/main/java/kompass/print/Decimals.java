package kompass.print;

/// Numbers as PDF writes them. A page has thousands, and `String.format` takes a tenth of the time
/// of a whole sheet for them.
final class Decimals {

    private static final long[] TENS = {1, 10, 100, 1_000, 10_000};

    private Decimals() {}

    /// Appends a value with so many decimals, four at most, and a space.
    static StringBuilder append(StringBuilder out, double value, int decimals) {
        long ten = TENS[decimals];
        long scaled = Math.round(Math.abs(value) * ten);
        if (value < 0 && scaled > 0) out.append('-');
        out.append(scaled / ten);
        if (decimals > 0) {
            out.append('.');
            var part = Long.toString(scaled % ten);
            out.repeat('0', decimals - part.length()).append(part);
        }
        return out.append(' ');
    }
}

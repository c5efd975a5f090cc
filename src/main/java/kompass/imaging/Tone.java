package kompass.imaging;

/// What an evened brightness (0 to 511, paper at 256) becomes: paper white, ink black.
final class Tone {

    /// In the evened light: from here on it is paper.
    private static final double PAPER = 0.9;

    private static final double BLACK_SHARE = 0.004;
    private static final double DARKEST_BLACK = 0.45;

    final byte[] table = new byte[512];

    /// How bright ink is beside paper, 0 to 1.
    final double ink;

    Tone(Evening even, int[] pixels, int width, int height) {
        var histogram = new int[512];
        int count = 0;
        for (int y = 0; y < height; y += 4) {
            even.line(y);
            for (int x = 0; x < width; x += 4) {
                int value = (Cleaning.grey(pixels[y * width + x]) * even.gains[x]) >> 8;
                histogram[Math.min(511, value)]++;
                count++;
            }
        }
        int black = 0;
        int below = 0;
        while (black < 255 && below + histogram[black] < count * BLACK_SHARE)
            below += histogram[black++];
        ink = black / 256.0;
        double floor = Math.min(ink, DARKEST_BLACK) * 256 * 0.9;
        double paper = PAPER * 256;
        for (int i = 0; i < table.length; i++)
            table[i] = (byte) Math.round(255 * Math.clamp((i - floor) / (paper - floor), 0, 1));
    }
}

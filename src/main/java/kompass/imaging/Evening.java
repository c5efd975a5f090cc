package kompass.imaging;

/// The factors, in 256ths, that bring paper to 256 in each pixel of a line.
final class Evening {

    final Light light;
    final int[] gains;
    final int[] reds;
    final int[] greens;
    final int[] blues;

    /// The light in the cells of a line, and between which of them each pixel lies.
    private final float[] cells;

    private final int[] left;
    private final float[] part;

    Evening(Light light, int width) {
        this.light = light;
        this.gains = new int[width];
        this.reds = new int[width];
        this.greens = new int[width];
        this.blues = new int[width];
        this.cells = new float[light.columns + 1];
        this.left = new int[width];
        this.part = new float[width];
        for (int x = 0; x < width; x++) {
            float column = Math.max(0, (x + 0.5f) / Light.CELL - 0.5f);
            left[x] = (int) column;
            part[x] = column - left[x];
        }
    }

    void line(int y) {
        double row = Math.clamp((y + 0.5) / Light.CELL - 0.5, 0, light.rows - 1.0);
        int above = (int) row;
        int below = Math.min(light.rows - 1, above + 1);
        float share = (float) (row - above);
        for (int i = 0; i < light.columns; i++)
            cells[i] =
                    light.paper[above * light.columns + i] * (1 - share)
                            + light.paper[below * light.columns + i] * share;
        cells[light.columns] = cells[light.columns - 1];
        for (int x = 0; x < gains.length; x++) {
            float here = cells[left[x]];
            gains[x] = (int) (65536 / (here + (cells[left[x] + 1] - here) * part[x]));
        }
    }

    /// For the bands of the line that was taken last.
    void tint() {
        int red = (int) Math.round(256 * light.tint[0]);
        int green = (int) Math.round(256 * light.tint[1]);
        int blue = (int) Math.round(256 * light.tint[2]);
        for (int x = 0; x < gains.length; x++) {
            reds[x] = (gains[x] * red) >> 8;
            greens[x] = (gains[x] * green) >> 8;
            blues[x] = (gains[x] * blue) >> 8;
        }
    }
}

package kompass.imaging;

/// The factors, in 256ths, that bring paper to 256 in each pixel of a line.
final class Evening {

    final Light light;
    private final int width;
    final int[] gains;
    final int[] reds;
    final int[] greens;
    final int[] blues;

    Evening(Light light, int width) {
        this.light = light;
        this.width = width;
        this.gains = new int[width];
        this.reds = new int[width];
        this.greens = new int[width];
        this.blues = new int[width];
    }

    void line(int y) {
        double row = Math.clamp((y + 0.5) / Light.CELL - 0.5, 0, light.rows - 1.0);
        int above = (int) row;
        int below = Math.min(light.rows - 1, above + 1);
        float share = (float) (row - above);
        int red = (int) Math.round(256 * light.tint[0]);
        int green = (int) Math.round(256 * light.tint[1]);
        int blue = (int) Math.round(256 * light.tint[2]);
        for (int x = 0; x < width; x++) {
            float column = Math.max(0, (x + 0.5f) / Light.CELL - 0.5f);
            int left = (int) column;
            int right = Math.min(light.columns - 1, left + 1);
            float part = column - left;
            float upper = at(above, left) * (1 - part) + at(above, right) * part;
            float lower = at(below, left) * (1 - part) + at(below, right) * part;
            int gain = (int) (65536 / (upper * (1 - share) + lower * share));
            gains[x] = gain;
            reds[x] = (gain * red) >> 8;
            greens[x] = (gain * green) >> 8;
            blues[x] = (gain * blue) >> 8;
        }
    }

    private float at(int row, int column) {
        return light.paper[row * light.columns + Math.min(column, light.columns - 1)];
    }
}

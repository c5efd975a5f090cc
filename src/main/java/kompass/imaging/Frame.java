package kompass.imaging;

import java.util.Arrays;

/// The border of the photo, and sheets that go on beyond it.
final class Frame {

    /// In pixels of the overview.
    private static final double NEAR = 4;

    private static final double CLEAR = 0.6;

    /// Writing is at least this much darker than the paper around it, even as small as here.
    private static final double INK = 0.88;

    private static final int AROUND = 20;
    private static final double WRITTEN = 0.05;

    private final Overview overview;
    private final Edges edges;

    Frame(Overview overview, Edges edges) {
        this.overview = overview;
        this.edges = edges;
    }

    /// Whether all of the sheet is in the photo.
    boolean holds(Quad quad) {
        for (int i = 0; i < 4; i++) {
            var corner = quad.corner(i);
            if (isOutside(corner) || isBorder(corner, quad.corner(i + 1))) return false;
        }
        return true;
    }

    private boolean isOutside(Point point) {
        return point.x() < -NEAR
                || point.y() < -NEAR
                || point.x() > overview.width + NEAR
                || point.y() > overview.height + NEAR;
    }

    private boolean isBorder(Point a, Point b) {
        return Math.max(a.x(), b.x()) < NEAR
                || Math.max(a.y(), b.y()) < NEAR
                || Math.min(a.x(), b.x()) > overview.width - 1 - NEAR
                || Math.min(a.y(), b.y()) > overview.height - 1 - NEAR;
    }

    /// Whether a sheet with at least one true edge goes on beyond the photo, and writing with it.
    boolean cuts(Quad quad) {
        boolean written = false;
        int seen = 0;
        for (int i = 0; i < 4; i++) {
            var from = quad.corner(i);
            var to = quad.corner(i + 1);
            if (isBorder(from, to)) written |= isWritten(from, to);
            else if (edges.support(quad, i) >= CLEAR) seen++;
            else return false;
        }
        return written && seen > 0 && seen < 4;
    }

    /// Whether writing crosses this part of the border.
    private boolean isWritten(Point from, Point to) {
        int length = (int) from.to(to);
        if (length < 2 * AROUND) return false;
        var values = new int[length];
        for (int i = 0; i < length; i++) {
            var at = from.towards(to, (i + 0.5) / length);
            int x = (int) Math.clamp(at.x(), NEAR, overview.width - 1 - NEAR);
            int y = (int) Math.clamp(at.y(), NEAR, overview.height - 1 - NEAR);
            values[i] = overview.grey[y * overview.width + x] & 0xff;
        }
        int dark = 0;
        for (int i = AROUND; i < length - AROUND; i++) {
            var near = Arrays.copyOfRange(values, i - AROUND, i + AROUND);
            Arrays.sort(near);
            if (values[i] < INK * near[near.length * 3 / 4]) dark++;
        }
        return dark > WRITTEN * length;
    }
}

package kompass.imaging;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sheet in a photo: four corners where they were found beyond doubt, else the whole photo.
/// What is doubtful is not cut, for what is cut away is lost.
public final class Sheet {

    /// Of the photo's area; anything smaller is something on the paper.
    private static final double LEAST_AREA = 0.2;

    private static final double CLEAR = 0.6;
    private static final double VERY_CLEAR = 0.8;

    private static final double MARGIN = 0.006;

    private final BufferedImage photo;
    private final @Nullable Quad quad;
    private final boolean leavesThePhoto;

    private Sheet(BufferedImage photo, @Nullable Quad quad, boolean leavesThePhoto) {
        this.photo = photo;
        this.quad = quad;
        this.leavesThePhoto = leavesThePhoto;
    }

    public static Sheet in(BufferedImage photo) {
        var overview = new Overview(photo);
        if (Math.min(overview.width, overview.height) < 100) return new Sheet(photo, null, false);
        var edges = new Edges(overview);
        var frame = new Frame(overview, edges);
        double least = LEAST_AREA * overview.width * overview.height;
        var whole = new ArrayList<Quad>();
        boolean leaves = false;
        for (var outline : Masks.outlines(overview)) {
            var hull = Hull.of(outline);
            if (hull.size() < 4 || Hull.area(hull) < least / 4) continue;
            var corners = Hull.corners(hull).filter(Sheet::isSheet);
            if (corners.isEmpty()) continue;
            if (frame.holds(corners.get()))
                edges.settle(corners.get())
                        .filter(found -> found.support() >= (found.brighter() ? CLEAR : VERY_CLEAR))
                        .map(Edges.Found::quad)
                        .filter(frame::holds)
                        .ifPresent(whole::add);
            else if (corners.get().area() >= least) leaves |= frame.cuts(corners.get());
        }
        var best = whole.stream().max(Comparator.comparingDouble(Quad::area));
        if (best.isEmpty() || best.get().area() < least) return new Sheet(photo, null, leaves);
        var quad = best.get();
        if (whole.stream().anyMatch(other -> liesBeside(other, quad)))
            return new Sheet(photo, null, false);
        return new Sheet(photo, quad.times(overview.scale).inside(MARGIN), false);
    }

    /// Neither a strip nor a kite.
    private static boolean isSheet(Quad quad) {
        double across = quad.side(0) / quad.side(2);
        double down = quad.side(1) / quad.side(3);
        double proportion = quad.height() / quad.width();
        return across > 0.5
                && across < 2
                && down > 0.5
                && down < 2
                && proportion > 0.3
                && proportion < 3.3;
    }

    /// Two cards side by side: cutting to one would lose the other.
    private static boolean liesBeside(Quad other, Quad quad) {
        return other.area() > quad.area() / 4
                && other.middle().to(quad.middle())
                        > (Math.min(quad.width(), quad.height())
                                        + Math.min(other.width(), other.height()))
                                * 0.45;
    }

    public boolean isFound() {
        return quad != null;
    }

    /// Whether edges of the sheet are seen, but not all four, and writing goes on beyond the photo.
    public boolean leavesThePhoto() {
        return leavesThePhoto;
    }

    /// The longer edge of the sheet in pixels of the photo.
    public int longEdge() {
        return (int)
                Math.round(
                        quad == null
                                ? Math.max(photo.getWidth(), photo.getHeight())
                                : Math.max(quad.width(), quad.height()));
    }

    /// The sheet from straight above, `TYPE_INT_RGB`, at most this long and never larger than it
    /// was.
    public BufferedImage flat(int longEdge) {
        return Optional.ofNullable(quad)
                .map(found -> Flattening.of(photo, found, Math.min(longEdge, longEdge())))
                .orElseGet(() -> Scaling.within(photo, longEdge));
    }
}

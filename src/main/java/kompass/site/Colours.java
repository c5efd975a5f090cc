package kompass.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two colours that a town may choose: `brand` says "here" (signpost, marks), `action` is what
/// one can press. What belongs to them (hover, sky, the lighter action on dark ground) is computed.
/// Colours that somebody could not read are never kept.
public record Colours(String brand, String action) {

    public static final Colours USUAL = new Colours("#ffc845", "#0a5868");

    /// WCAG 2.2, 1.4.3 for text; edges and focus (3:1) lie below it everywhere.
    public static final double READABLE = 4.5;

    /// One colour on another as a page shows them; `name` is an office word.
    public record Pair(String name, Colour text, Colour ground, boolean dark) {

        /// Made of the brand, so that the brand has to change; else of the action.
        public boolean ofBrand() {
            return text.equals(INK) || text.equals(WARNING);
        }

        public double ratio() {
            return text.contrast(ground);
        }

        public boolean isReadable() {
            return ratio() >= READABLE;
        }

        /// "4,6", rounded down so that nothing looks readable that is not.
        public String said() {
            return String.format(Locale.GERMAN, "%.1f", Math.floor(ratio() * 10) / 10);
        }
    }

    // The tokens of styles/tokens.css that stay as they are.
    private static final Colour INK = Colour.of("#10303a");
    private static final Colour GROUND = Colour.of("#f3f7f4");
    private static final Colour CALM = Colour.of("#e2eff1");
    private static final Colour DANGER_TINT = Colour.of("#f5e6e6");
    private static final Colour WARNING = Colour.of("#7a4500");
    private static final Colour DARK_GROUND = Colour.of("#0a2029");
    private static final Colour DARK_SHEET = Colour.of("#13303a");
    private static final Colour DARK_CALM = Colour.of("#163f4a");
    private static final Colour DARK_DANGER_TINT = Colour.of("#2d3f47");
    private static final Colour ON_DARK_ACTION = Colour.of("#06222b");

    private static final double HOVER = .07;
    private static final double SKY = .73;

    public Colours {
        brand = Colour.of(brand).toString();
        action = Colour.of(action).toString();
    }

    /// Every pair that these colours are part of.
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        var action = Colour.of(this.action);
        var brand = Colour.of(this.brand);
        pairs.add(new Pair("site.office.pair.signpost", INK, brand, false));
        pairs.add(new Pair("site.office.pair.hover", INK, hover(), false));
        pairs.add(new Pair("site.office.pair.warning", WARNING, sky(), false));
        pairs.add(new Pair("site.office.pair.onAction", Colour.WHITE, action, false));
        pairs.add(new Pair("site.office.pair.linkOnSheet", action, Colour.WHITE, false));
        pairs.add(new Pair("site.office.pair.linkOnGround", action, GROUND, false));
        pairs.add(new Pair("site.office.pair.linkOnSky", action, sky(), false));
        pairs.add(new Pair("site.office.pair.linkOnCalm", action, CALM, false));
        pairs.add(new Pair("site.office.pair.linkOnDanger", action, DANGER_TINT, false));
        pairs.addAll(darkPairs(darkAction()));
        return List.copyOf(pairs);
    }

    private static List<Pair> darkPairs(Colour action) {
        return List.of(
                new Pair("site.office.pair.onAction", ON_DARK_ACTION, action, true),
                new Pair("site.office.pair.linkOnSheet", action, DARK_SHEET, true),
                new Pair("site.office.pair.linkOnGround", action, DARK_GROUND, true),
                new Pair("site.office.pair.linkOnCalm", action, DARK_CALM, true),
                new Pair("site.office.pair.linkOnDanger", action, DARK_DANGER_TINT, true));
    }

    /// The pairs that somebody could not read.
    public List<Pair> unreadable() {
        return pairs().stream().filter(pair -> !pair.isReadable()).toList();
    }

    /// Where the style sheet with these colours lies, by its print: it may be kept for ever. Null
    /// for the usual ones, which stand in the common style sheet.
    public @Nullable String address() {
        return equals(USUAL) ? null : TownStyles.FOLDER + print() + ".css";
    }

    String print() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(sheet().getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String sheet() {
        return """
        :root{--kern-color-decorative-brand-default:%s;--kern-color-decorative-brand-hover:%s;\
        --kern-color-decorative-brand-background:%s;--kern-color-action-default:%s}
        @media (prefers-color-scheme:dark){:root{--kern-color-decorative-brand-background:#163947;\
        --kern-color-action-default:%s}}
        """
                .formatted(brand, hover(), sky(), action, darkAction());
    }

    private Colour hover() {
        return Colour.of(brand).mixed(Colour.BLACK, HOVER);
    }

    private Colour sky() {
        return Colour.of(brand).mixed(Colour.WHITE, SKY);
    }

    /// The action colour made lighter until it can be read on everything dark.
    private Colour darkAction() {
        var light = Colour.of(action);
        for (double share = .4; share < 1; share += .05) {
            var lighter = light.mixed(Colour.WHITE, share);
            if (darkPairs(lighter).stream().allMatch(Pair::isReadable)) return lighter;
        }
        return Colour.WHITE;
    }
}

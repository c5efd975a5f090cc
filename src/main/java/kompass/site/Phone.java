package kompass.site;

/// A telephone number as people write it, and its address for phones that can dial.
public final class Phone {

    private Phone() {}

    /// `05264 644-0` becomes `tel:052646440`.
    public static String address(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }
}

package kompass.papers;

/// Something in a PDF that no rebuilt page may hold; the page becomes pixels instead.
final class Forbidden extends Exception {

    private static final long serialVersionUID = 1L;

    Forbidden(String what) {
        super(what);
    }
}

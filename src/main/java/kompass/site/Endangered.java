package kompass.site;

/// Knows pages whose reader may be watched: there one must be able to leave at once, and nothing
/// that others see (a preview in a messenger) says what the page is about. A bean of this type is
/// all it takes.
public interface Endangered {

    /// `path` leaves the language out.
    boolean isAt(String path);
}

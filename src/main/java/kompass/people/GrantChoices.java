package kompass.people;

import java.util.List;

/// What a role can be limited to. The modules that own these things say what there is; each is a
/// bean.
public interface GrantChoices {

    /// `editor` for areas, `keeper` for institutions.
    String role();

    List<Scope> scopes();

    /// One of them.
    ///
    /// @param key the slug
    /// @param name as staff know it, in German
    record Scope(String key, String name) {}
}

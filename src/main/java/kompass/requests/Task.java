package kompass.requests;

/// A piece of work for a browser: which number up to `most`, written after `salt`, has this hash
/// (SHA-256)? `token` comes back with the number.
public record Task(String token, String salt, String hash, long most) {}

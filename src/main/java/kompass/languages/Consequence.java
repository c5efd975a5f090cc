package kompass.languages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A German text that is new at its place, and what that does to its translations.
///
/// @param segment its id
/// @param former the German that it replaces, without marks; null where it replaces nothing
/// @param losing tags of the languages that have the former text and not this one
public record Consequence(
        String segment, String german, @Nullable String former, List<String> losing) {

    public Consequence {
        losing = List.copyOf(losing);
    }
}

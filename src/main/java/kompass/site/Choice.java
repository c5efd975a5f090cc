package kompass.site;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// One of several answers to choose from. `value` is what the form sends.
public record Choice(String value, Content label, @Nullable Content hint, @Nullable String icon) {

    public Choice(String value, Content label) {
        this(value, label, null, null);
    }
}

package kompass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// Mailboxes with providers for everybody: no papers go there, whatever an institution's settings
/// say, since they would lie open with a stranger.
public final class Freemail {

    private static final Set<String> DOMAINS = read();

    private Freemail() {}

    public static boolean holds(@Nullable String mailbox) {
        if (mailbox == null) return false;
        var domain = mailbox.substring(mailbox.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return DOMAINS.contains(domain);
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("mail/freemail.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of freemail domains is missing", e);
        }
    }
}

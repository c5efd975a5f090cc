package kompass.languages;

import java.util.regex.Pattern;

/// Where a link in a text may lead: a page of this site, never `//host`; the web; a phone; a
/// mailbox.
public final class Target {

    private static final Pattern PERMITTED =
            Pattern.compile("(/(?![/\\\\])|https://|tel:|mailto:)[^\\s\\p{Cntrl}<>\"'`\\\\]*");

    private Target() {}

    public static boolean isPermitted(String target) {
        return PERMITTED.matcher(target).matches();
    }
}

package kompass.mail;

import java.util.regex.Pattern;
import kompass.mail.Attempt.Outcome;
import org.jspecify.annotations.Nullable;

/// What handing a message to the mail server came to.
record Answer(Outcome outcome, @Nullable Integer replyCode, @Nullable String enhancedCode) {

    /// RFC 3463: class, subject and detail after the reply code.
    private static final Pattern ENHANCED =
            Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    static Answer of(Outcome outcome) {
        return new Answer(outcome, null, null);
    }

    /// A reply as the server sent it; its text is looked at for the enhanced code only.
    static Answer of(Outcome outcome, int code, @Nullable String reply) {
        if (code < 200 || code > 599) return of(outcome);
        var matcher = ENHANCED.matcher(reply == null ? "" : reply);
        return new Answer(outcome, code, matcher.find() ? matcher.group(1) : null);
    }
}

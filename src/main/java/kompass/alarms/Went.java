package kompass.alarms;

import java.util.List;
import kompass.mail.Attempt;
import kompass.mail.Letter;

/// A letter with each try to send it.
public record Went(Letter letter, List<Attempt> attempts) {}

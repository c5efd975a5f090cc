package kompass.health;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Mailing;
import kompass.mail.Signature;
import kompass.site.Contradictions;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What the operator has set (environment variables) that does not go together.
@Component
class ProcessContradictions implements Contradictions {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private static final Duration SOON = Duration.ofDays(30);

    private final Installation installation;
    private final Mailing mailing;
    private final Signature signature;
    private final ReportsCheck reports;
    private final Clock clock;
    private final Environment settings;
    private final Dictionary dictionary;
    private final Languages languages;

    ProcessContradictions(
            Installation installation,
            Mailing mailing,
            Signature signature,
            ReportsCheck reports,
            Clock clock,
            Environment settings,
            Dictionary dictionary,
            Languages languages) {
        this.installation = installation;
        this.mailing = mailing;
        this.signature = signature;
        this.reports = reports;
        this.clock = clock;
        this.settings = settings;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @Override
    public List<Contradiction> found() {
        var words = new ArrayList<String>();
        if (installation.demo()) ofDemo(words);
        else ofProduction(words);
        if (Files.exists(installation.keysFolder())
                && installation.keysFolder().startsWith(installation.dataFolder()))
            words.add("health.office.contradiction.keys");
        var own = signature.expiresAt();
        if (own != null && own.isBefore(clock.instant().plus(SOON)))
            words.add("health.office.contradiction.signature");
        if (reports.finding().level() == Finding.Level.BROKEN)
            words.add("health.office.contradiction.reports");
        var w = dictionary.words(languages.german());
        return words.stream().map(word -> new Contradiction(w.plain(word), null)).toList();
    }

    private void ofDemo(List<String> words) {
        var bind = setting("kompass.bind");
        if (!bind.isEmpty() && !HERE.contains(bind)) words.add("health.office.contradiction.demo");
    }

    private void ofProduction(List<String> words) {
        var address = installation.publicUrl();
        var secure = "https".equals(address.getScheme());
        if (!secure) words.add("health.office.contradiction.http");
        if (HERE.contains(address.getHost())) words.add("health.office.contradiction.localhost");
        if (secure && setting("kompass.site.trusted-proxy").isEmpty())
            words.add("health.office.contradiction.proxy");
        if ("none".equalsIgnoreCase(setting("kompass.mail.tls"))
                && !setting("kompass.mail.host").isEmpty()
                && !HERE.contains(setting("kompass.mail.host")))
            words.add("health.office.contradiction.tls");
        if (mailing.from().endsWith(".example")) words.add("health.office.contradiction.from");
    }

    private String setting(String name) {
        var value = settings.getProperty(name);
        return value == null ? "" : value.strip();
    }
}

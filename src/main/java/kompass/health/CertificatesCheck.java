package kompass.health;

import java.time.Clock;
import java.time.Duration;
import kompass.directory.Certificate;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Signature;
import org.springframework.stereotype.Component;

/// The certificates to which letters are encrypted, and the one they are signed with, are valid and
/// will be for a while.
@Component("certificatesHealthIndicator")
class CertificatesCheck extends Check {

    private static final Duration SOON = Duration.ofDays(30);

    private final Institutions institutions;
    private final Signature signature;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;

    CertificatesCheck(
            Institutions institutions,
            Signature signature,
            Dictionary dictionary,
            Languages languages,
            Clock clock) {
        super("certificates");
        this.institutions = institutions;
        this.signature = signature;
        this.dictionary = dictionary;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    Finding look() {
        var count = 0;
        Finding soon = null;
        for (var institution : institutions.all()) {
            if (institution.mode() != Institution.Mode.SMIME) continue;
            var certificate = Certificate.of(institution.certificate());
            if (certificate.isEmpty()
                    || !certificate.get().flaws(institution.mailbox(), clock.instant()).isEmpty())
                return Finding.broken("health.office.certificates.unusable", institution.name());
            count++;
            var second = institution.secondMailbox();
            if (second != null && !certificate.get().isFor(second))
                soon = Finding.care("health.office.certificates.second", institution.name());
            var expires = certificate.get().expires();
            if (expires.isBefore(clock.instant().plus(SOON)))
                soon =
                        Finding.care(
                                "health.office.certificates.soon",
                                institution.name(),
                                dictionary.words(languages.german()).dateAndTime(expires));
        }
        if (soon != null) return soon;
        var own = signature.expiresAt();
        if (own != null && own.isBefore(clock.instant().plus(SOON)))
            return Finding.care(
                    "health.office.certificates.own",
                    dictionary.words(languages.german()).dateAndTime(own));
        return count == 0
                ? Finding.good("health.office.certificates.none")
                : Finding.good("health.office.certificates.good", count);
    }
}

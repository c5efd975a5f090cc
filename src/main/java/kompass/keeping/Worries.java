package kompass.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kompass.delivery.Freemail;
import kompass.directory.Certificate;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.site.Contradictions;
import kompass.site.Towns;
import org.springframework.stereotype.Component;

/// What does not go together in institutions and concerns. It may be saved, since the other half is
/// often set later; but it is said at once, and no newcomer comes upon it: what cannot be sent
/// stays closed.
@Component
public class Worries implements Contradictions {

    /// One scanned page of 300 KB, encoded, beside the words of the letter and its summary.
    static final long ONE_PAGE = 1_000_000;

    private static final Period SOON = Period.ofDays(30);

    private final Institutions institutions;
    private final Concerns concerns;
    private final Towns towns;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;

    Worries(
            Institutions institutions,
            Concerns concerns,
            Towns towns,
            Dictionary dictionary,
            Languages languages,
            Clock clock) {
        this.institutions = institutions;
        this.concerns = concerns;
        this.towns = towns;
        this.dictionary = dictionary;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public List<Contradiction> found() {
        return Stream.concat(
                        institutions.all().stream().flatMap(it -> of(it).stream()),
                        concerns.all().stream().flatMap(it -> alone(it).stream()))
                .toList();
    }

    List<Contradiction> of(Institution it) {
        var said = new ArrayList<String>();
        var mailbox = it.mailbox();
        if (mailbox == null) {
            var closed = concerns.of(it).stream().map(Concern::title).toList();
            if (!closed.isEmpty()) said.add(say("noMailbox", it.name(), german().list(closed)));
        }
        if (it.limitBytes() < ONE_PAGE) said.add(say("limit", it.name()));
        if (it.mode() == Institution.Mode.ATTACHMENT)
            Stream.of(mailbox, it.secondMailbox())
                    .filter(Objects::nonNull)
                    .forEach(address -> attachment(it, address, said));
        certificate(it, said);
        var address = KeepingRooms.INSTITUTIONS + "/" + it.slug();
        return said.stream().map(text -> new Contradiction(text, address)).toList();
    }

    private void attachment(Institution it, String mailbox, List<String> said) {
        if (Freemail.holds(mailbox)) said.add(say("freemail", it.name(), mailbox));
        else if (!towns.town().post().isInHouse(mailbox))
            said.add(say("outside", it.name(), mailbox));
    }

    private void certificate(Institution it, List<String> said) {
        var needed = it.mode() == Institution.Mode.SMIME;
        var certificate = Certificate.of(it.certificate());
        if (certificate.isEmpty()) {
            if (needed) said.add(say("noCertificate", it.name()));
            return;
        }
        var now = clock.instant();
        for (var flaw : certificate.get().flaws(it.mailbox(), now))
            said.add(say("certificate." + flaw, it.name()));
        var second = it.secondMailbox();
        if (needed && second != null && !certificate.get().isFor(second))
            said.add(say("certificate.SECOND", it.name(), second));
        var last = LocalDate.ofInstant(certificate.get().expires(), clock.getZone());
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (!last.isBefore(today) && last.isBefore(today.plus(SOON)))
            said.add(say("certificate.SOON", it.name(), Times.date(last)));
    }

    /// Only what newcomers see. What is wrong with its institutions is said here too: whoever
    /// offers an appointment looks at this form.
    List<Contradiction> of(Concern it) {
        var closed =
                it.answering().stream()
                        .filter(institution -> it.listed() && institution.mailbox() == null)
                        .map(institution ->
                                new Contradiction(
                                        say("closed", it.title(), institution.name()),
                                        KeepingRooms.INSTITUTIONS + "/" + institution.slug()));
        return Stream.concat(closed, alone(it).stream()).toList();
    }

    /// What its institutions do not say of themselves.
    private List<Contradiction> alone(Concern it) {
        if (!it.listed()) return List.of();
        var said = new ArrayList<String>();
        if (it.institution().isNobody()) said.add(say("noInstitution", it.title()));
        for (var institution : it.answering())
            if (!institution.listed()) said.add(say("hidden", it.title(), institution.name()));
        if (!it.appointment() && it.papers().stream().noneMatch(Concern.Asked::canBeSent))
            said.add(say("nothingToSend", it.title()));
        var address = KeepingRooms.CONCERNS + "/" + it.slug();
        return said.stream().map(text -> new Contradiction(text, address)).toList();
    }

    private Words german() {
        return dictionary.words(languages.german());
    }

    private String say(String key, Object... arguments) {
        return german().plain("keeping.office.worry." + key, arguments);
    }
}

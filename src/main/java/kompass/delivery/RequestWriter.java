package kompass.delivery;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kompass.database.Installation;
import kompass.delivery.LetterLinks.Purpose;
import kompass.delivery.Outline.Button;
import kompass.directory.Certificate;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.mail.Held;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.TooLarge;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.papers.Page;
import kompass.papers.Pages;
import kompass.requests.Request;
import kompass.requests.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes the letter to the office: German words twice (plain and HTML), one PDF a paper, and on
/// the first part a summary to print; or, in the mode `LINK`, only what may lie open, with a link.
@Component
class RequestWriter implements Writer {

    static final String KIND = Arrivals.LETTER;

    private final Function<UUID, Optional<Request>> requests;
    private final Function<String, Optional<Institution>> institutions;
    private final Parts parts;
    private final Pages pages;
    private final Enclosures enclosures;
    private final LetterLinks links;
    private final Stationery stationery;
    private final Languages languages;
    private final Installation installation;
    private final Clock clock;

    @Autowired
    RequestWriter(
            Requests requests,
            Institutions institutions,
            Parts parts,
            Pages pages,
            LetterLinks links,
            Stationery stationery,
            Languages languages,
            Installation installation,
            Clock clock) {
        this(
                requests::find,
                institutions::find,
                parts,
                pages,
                links,
                stationery,
                languages,
                installation,
                clock);
    }

    RequestWriter(
            Function<UUID, Optional<Request>> requests,
            Function<String, Optional<Institution>> institutions,
            Parts parts,
            Pages pages,
            LetterLinks links,
            Stationery stationery,
            Languages languages,
            Installation installation,
            Clock clock) {
        this.requests = requests;
        this.institutions = institutions;
        this.parts = parts;
        this.pages = pages;
        this.enclosures = new Enclosures(pages, languages, installation);
        this.links = links;
        this.stationery = stationery;
        this.languages = languages;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Duration> keptFor() {
        return Optional.empty();
    }

    @Override
    public boolean mustArrive() {
        return true;
    }

    @Override
    public int mostAnHour() {
        return stationery.town().limits().lettersAnHour();
    }

    @Override
    public long bytes(Letter letter) {
        if (letter.mode() == Letter.Mode.LINK) return 0;
        return pages.of(letter.about()).stream().mapToLong(Page::bytes).sum();
    }

    @Override
    public Mail write(Letter letter) throws Unsendable, Held, TooLarge {
        var request = request(letter);
        requireChecked(request);
        return switch (letter.mode()) {
            case LINK -> stationery.mail(cover(letter, request));
            case ATTACHMENT -> full(letter, request);
            case SMIME -> full(letter, request).encryptedTo(certificate(letter, request));
        };
    }

    /// One mail that leads to several requests, each by its own link; encrypted where one of them
    /// alone would be. What is being checked for viruses, or erased meanwhile, stays behind.
    @Override
    public Mail write(Letter first, List<Letter> others) throws Unsendable, Held, TooLarge {
        var request = request(first);
        requireChecked(request);
        var all = new LinkedHashMap<Letter, Request>();
        for (var other : others)
            requests.apply(other.about())
                    .filter(found -> !pages.hasUnchecked(found.id()))
                    .ifPresent(found -> all.put(other, found));
        if (all.isEmpty()) return write(first);
        var carried = all.keySet().stream().map(Letter::id).toList();
        all.putFirst(first, request);
        var outline =
                new Gathered(all, links, german()).outline(stationery.town(), installation.demo());
        var mail = stationery.mail(outline).carrying(carried);
        return all.keySet().stream().anyMatch(letter -> letter.mode() == Letter.Mode.SMIME)
                ? mail.encryptedTo(certificate(first, request))
                : mail;
    }

    private Request request(Letter letter) throws Unsendable {
        return requests.apply(letter.about())
                .orElseThrow(() -> new Unneeded("Its request is erased"));
    }

    private Words german() {
        return stationery.german();
    }

    private OfficeLetter letter(Request request, Parts.Part part) {
        return new OfficeLetter(request, part, german(), languages, installation.timeZone());
    }

    private Outline cover(Letter letter, Request request) {
        var refused = pages.refused(request.id());
        var kept =
                pages.of(request.id()).stream()
                        .filter(page -> page.isReady() && !refused.contains(page.slot()))
                        .toList();
        var papers = kept.stream().map(Page::slot).distinct().count();
        var periods = stationery.town().periods();
        var latest = LocalDate.now(clock).plusDays(periods.papersAfterAcceptanceDays());
        var pickUp =
                new Button(
                        german().plain("delivery.office.pick-up"),
                        links.address(Purpose.PICK_UP, letter.id()),
                        true,
                        german().plain(
                                        "delivery.office.pick-up.note",
                                        papers,
                                        kept.size(),
                                        periods.papersAfterPickUpWorkingDays(),
                                        german().date(latest)));
        return letter(request, new Parts.Part(1, List.of(List.of())))
                .cover(stationery.town(), installation.demo(), pickUp, received(letter, false));
    }

    private Mail full(Letter letter, Request request) throws Unsendable, TooLarge {
        var part =
                parts.of(letter.id(), request.id())
                        .orElseThrow(() -> new Unsendable("Nobody planned what travels in it"));
        var outline =
                letter(request, part)
                        .letter(stationery.town(), installation.demo(), received(letter, true));
        return stationery.mail(outline, enclosures.of(letter, request, part, outline));
    }

    private Button received(Letter letter, boolean main) {
        return new Button(
                german().plain("delivery.office.received"),
                links.address(Purpose.RECEIVED, letter.id()),
                main,
                german().plain("delivery.office.received.note"));
    }

    /// What the virus scanner has not seen yet does not leave the house.
    private void requireChecked(Request request) throws Held {
        if (pages.hasUnchecked(request.id()))
            throw new Held("A paper has not been checked for viruses yet");
    }

    /// Asked for each time: a new one may have been uploaded since the request was sent.
    private X509Certificate certificate(Letter letter, Request request) throws Held {
        var slug = request.concern().institution().slug();
        @Nullable Certificate certificate =
                institutions
                        .apply(slug)
                        .flatMap(institution -> Certificate.of(institution.certificate()))
                        .orElse(null);
        if (certificate == null) throw new Held("There is no certificate for " + slug);
        var flaws = certificate.flaws(letter.currentRecipient(), clock.instant());
        if (!flaws.isEmpty()) throw new Held("The certificate of " + slug + " is " + flaws);
        return certificate.certificate();
    }
}

package kompass.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kompass.directory.Institution;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.mail.Mailing;
import kompass.papers.Page;
import kompass.papers.Pages;
import kompass.questions.Channel;
import kompass.questions.PaperAnswer.Choice;
import kompass.requests.Outlet;
import kompass.requests.Request;
import kompass.requests.RequestSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Posts the letters of a request in the transaction that accepts it: one to the office, or several
/// where its mailbox takes no large mail, and a receipt to a newcomer with an e-mail address.
@Component
class Dispatch implements Outlet {

    private final Letters letters;
    private final Parts parts;
    private final Pages pages;
    private final Mailing mailing;
    private final Stationery stationery;

    Dispatch(Letters letters, Parts parts, Pages pages, Mailing mailing, Stationery stationery) {
        this.letters = letters;
        this.parts = parts;
        this.pages = pages;
        this.mailing = mailing;
        this.stationery = stationery;
    }

    @Override
    public boolean isOpenFor(Institution institution) {
        return mailing.isPossible()
                && institution.mailbox() != null
                && Letters.isAddress(institution.mailbox());
    }

    @EventListener
    void post(RequestSubmitted submitted) {
        var request = submitted.request();
        var office = request.concern().institution();
        var mailbox = office.mailbox();
        if (mailbox == null) throw new IllegalStateException("Nobody can be written to");
        var sizes = sizes(request);
        var mode = mode(office, sizes);
        var plan =
                mode == Letter.Mode.LINK
                        ? List.of(List.copyOf(sizes.keySet()))
                        : Parts.plan(sizes, office.limitBytes(), mode);
        var number = 0;
        for (var papers : plan) {
            var letter =
                    letters.post(
                            RequestWriter.KIND,
                            request.id(),
                            office.slug(),
                            mode,
                            mailbox,
                            office.secondMailbox());
            parts.keep(letter, request.id(), ++number, papers);
        }
        var channel = request.answers().channel();
        if (channel.kind() == Channel.Kind.EMAIL && Letters.isAddress(channel.address()))
            letters.post(
                    ReceiptWriter.KIND,
                    request.id(),
                    Letter.Mode.ATTACHMENT,
                    channel.address(),
                    null);
    }

    /// As the institution is protected, but a link where one paper alone is larger than the mailbox
    /// takes.
    private Letter.Mode mode(Institution office, Map<String, Long> sizes) {
        var mode = Protection.of(office, stationery.town().post());
        var fits =
                sizes.values().stream()
                        .allMatch(size -> Parts.fitsAlone(size, office.limitBytes(), mode));
        return fits ? mode : Letter.Mode.LINK;
    }

    /// The papers that were sent, in the order of the concern, with the bytes of their pages.
    private Map<String, Long> sizes(Request request) {
        var bytes =
                pages.of(request.id()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Page::slot, Collectors.summingLong(Page::bytes)));
        var sizes = new LinkedHashMap<String, Long>();
        for (var answer : request.answers().papers()) {
            var paper = answer.asked().paper().slug();
            if (answer.choice() == Choice.SENT) sizes.put(paper, bytes.getOrDefault(paper, 0L));
        }
        return sizes;
    }
}

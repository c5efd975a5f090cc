package kompass.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

    Dispatch(Letters letters, Parts parts, Pages pages, Mailing mailing) {
        this.letters = letters;
        this.parts = parts;
        this.pages = pages;
        this.mailing = mailing;
    }

    /// Links and encrypted letters are not written yet, and nothing is sent in the clear instead.
    @Override
    public boolean isOpenFor(Institution institution) {
        return mailing.isPossible()
                && institution.mailbox() != null
                && institution.mode() == Institution.Mode.ATTACHMENT;
    }

    @EventListener
    void post(RequestSubmitted submitted) {
        var request = submitted.request();
        var office = request.concern().institution();
        var number = 0;
        for (var papers : Parts.plan(sizes(request), office.limitBytes())) {
            var letter =
                    letters.post(
                            RequestWriter.KIND,
                            request.id(),
                            Letter.Mode.valueOf(office.mode().name()),
                            Objects.requireNonNull(office.mailbox()),
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

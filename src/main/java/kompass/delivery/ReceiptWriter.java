package kompass.delivery;

import gg.jte.generated.precompiled.Templates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.mail.Letter;
import kompass.mail.Mail;
import kompass.mail.Unneeded;
import kompass.mail.Unsendable;
import kompass.mail.Writer;
import kompass.requests.Request;
import kompass.requests.Requests;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes the receipt to a newcomer who gave an e-mail address.
@Component
class ReceiptWriter implements Writer {

    static final String KIND = "receipt";

    private final Function<UUID, Optional<Request>> requests;
    private final Dictionary dictionary;
    private final Supplier<Town> town;
    private final Templates templates;
    private final Installation installation;

    @Autowired
    ReceiptWriter(
            Requests requests,
            Dictionary dictionary,
            Towns towns,
            Templates templates,
            Installation installation) {
        this(requests::find, dictionary, towns::town, templates, installation);
    }

    ReceiptWriter(
            Function<UUID, Optional<Request>> requests,
            Dictionary dictionary,
            Supplier<Town> town,
            Templates templates,
            Installation installation) {
        this.requests = requests;
        this.dictionary = dictionary;
        this.town = town;
        this.templates = templates;
        this.installation = installation;
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
    public Mail write(Letter letter) throws Unsendable {
        var request =
                requests.apply(letter.about())
                        .orElseThrow(() -> new Unneeded("Its request is erased"));
        var town = this.town.get();
        var receipt =
                Acknowledgement.of(
                        request, dictionary.words(request.language()), town, installation.demo());
        return new Mail(
                town.fullName(),
                null,
                receipt.subject(),
                request.language().tag(),
                receipt.text(),
                templates.deliveryReceipt(receipt).render(),
                List.of());
    }
}

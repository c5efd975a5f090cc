package kompass.pickup;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kompass.delivery.Arrivals;
import kompass.delivery.LetterLinks;
import kompass.delivery.LetterLinks.Purpose;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.requests.Request;
import kompass.requests.Requests;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// "Received": the office says that a letter has arrived, and, if it likes, that nobody needs to
/// call back. The page names concern and reference only.
@Controller
@RequestMapping("/received/{token}")
class ReceivedController {

    private final LetterLinks links;
    private final Letters letters;
    private final Requests requests;
    private final Arrivals arrivals;
    private final OfficePages pages;
    private final Templates templates;

    ReceivedController(
            LetterLinks links,
            Letters letters,
            Requests requests,
            Arrivals arrivals,
            OfficePages pages,
            Templates templates) {
        this.links = links;
        this.letters = letters;
        this.requests = requests;
        this.arrivals = arrivals;
        this.pages = pages;
        this.templates = templates;
    }

    /// A letter with the request it is about.
    private record Found(Letter letter, Request request) {}

    @GetMapping
    View ask(@PathVariable String token, HttpServletResponse response) {
        var page = pages.page("pickup.office.received.title", response);
        return find(token)
                .map(found ->
                        (View)
                                Html.of(
                                        templates.pickupReceived(
                                                page, token, found.letter(), found.request())))
                .orElseGet(() -> OfficePages.gone(templates.pickupGone(page)));
    }

    @PostMapping
    View confirm(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var found = find(token);
        if (found.isEmpty()) {
            var page = pages.page("pickup.office.received.title", response);
            return OfficePages.gone(templates.pickupGone(page));
        }
        arrivals.confirmed(
                found.get().request().id(), Form.of(request).isChosen("complete", "yes"));
        return Redirect.to("/received/" + token);
    }

    /// Empty where the request is erased.
    private Optional<Found> find(String token) {
        var id = links.letter(Purpose.RECEIVED, token).orElseThrow(NotFound::new);
        return letters.find(id)
                .flatMap(letter ->
                        requests.find(letter.about()).map(request -> new Found(letter, request)));
    }
}

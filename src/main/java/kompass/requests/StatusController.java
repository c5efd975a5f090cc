package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import kompass.languages.Wording;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Network;
import kompass.site.Page;
import kompass.site.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// How a request goes on, and deleting it, for whoever has the access code and its second factor.
/// Unknown and wrong are answered alike. Nothing remembers who has looked: each page carries the
/// code on to the next in its form.
@Controller
@RequestMapping("/{language}/status")
class StatusController {

    private final Entrance entrance;
    private final Requests requests;
    private final Story story;
    private final Retention retention;
    private final Guesses guesses;
    private final Frame frame;
    private final Templates templates;

    StatusController(
            Entrance entrance,
            Requests requests,
            Story story,
            Retention retention,
            Guesses guesses,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.requests = requests;
        this.story = story;
        this.retention = retention;
        this.guesses = guesses;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View ask(@PathVariable String language) {
        return Html.of(
                templates.requestsStatus(page(language, "requests.status.title"), Form.empty()));
    }

    @PostMapping
    View show(@PathVariable String language, HttpServletRequest request) {
        var page = page(language, "requests.status.title");
        var form = Form.of(request);
        return entering(
                page,
                form,
                request,
                found -> Html.of(templates.requestsStory(page, form, found, story.of(found.id()))));
    }

    /// Asks once more, and then deletes at once.
    @PostMapping("/deletion")
    View delete(@PathVariable String language, HttpServletRequest request) {
        var page = page(language, "requests.deletion.title");
        var form = Form.of(request);
        return entering(
                page,
                form,
                request,
                found -> {
                    if (!form.isChosen("sure", "yes"))
                        return Html.of(
                                templates.requestsDeletion(
                                        page,
                                        form,
                                        found,
                                        Event.isWithTheOffice(story.of(found.id()))));
                    retention.erase(found.id());
                    return Html.of(templates.requestsDeleted(page));
                });
    }

    /// Lets in whoever has both codes, and asks everybody else for them, ever more slowly.
    private View entering(
            Page page, Form form, HttpServletRequest request, Function<Request, View> inside) {
        var network = Network.of(request);
        var wait = guesses.tries(network);
        if (wait.isPositive()) {
            var slower = page.w().of("requests.status.slower", wait.toMinutes() + 1);
            return new Html(refused(page, form, slower), 429);
        }
        var found =
                requests.find(
                        Codes.normalised(form.value("code")),
                        Codes.normalised(form.value("factor")));
        if (found.isEmpty())
            return Html.unprocessable(refused(page, form, page.w().of("requests.status.unknown")));
        guesses.right(network);
        return inside.apply(found.get());
    }

    private JteModel refused(Page page, Form form, Wording why) {
        return templates.requestsStatus(page, form.refused(List.of(new Problem("code", why))));
    }

    private Page page(String language, String titleKey) {
        return frame.page(entrance.language(language), "/status", titleKey);
    }
}

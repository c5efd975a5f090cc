package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// How a request goes on, for whoever has the access code and its second factor. Unknown and wrong
/// are answered alike.
@Controller
@RequestMapping("/{language}/status")
class StatusController {

    private final Entrance entrance;
    private final Requests requests;
    private final Story story;
    private final Guesses guesses;
    private final Frame frame;
    private final Templates templates;

    StatusController(
            Entrance entrance,
            Requests requests,
            Story story,
            Guesses guesses,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.requests = requests;
        this.story = story;
        this.guesses = guesses;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View ask(@PathVariable String language) {
        var page = frame.page(entrance.language(language), "/status", "requests.status.title");
        return Html.of(templates.requestsStatus(page, Form.empty()));
    }

    @PostMapping
    View show(@PathVariable String language, HttpServletRequest request) {
        var page = frame.page(entrance.language(language), "/status", "requests.status.title");
        var form = Form.of(request);
        var network = request.getRemoteAddr();
        var wait = guesses.wait(network);
        if (wait.isPositive()) {
            var slower = page.w().of("requests.status.slower", wait.toMinutes() + 1);
            return new Html(
                    templates.requestsStatus(
                            page, form.refused(List.of(new Problem("code", slower)))),
                    429);
        }
        var found =
                requests.find(
                        Codes.normalised(form.value("code")),
                        Codes.normalised(form.value("factor")));
        if (found.isPresent())
            return Html.of(templates.requestsStory(page, found.get(), story.of(found.get().id())));
        guesses.wrong(network);
        var unknown = page.w().of("requests.status.unknown");
        return Html.unprocessable(
                templates.requestsStatus(
                        page, form.refused(List.of(new Problem("code", unknown)))));
    }
}

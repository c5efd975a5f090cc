package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kompass.languages.Wording;
import kompass.site.Device;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Network;
import kompass.site.Page;
import kompass.site.Problem;
import kompass.site.Readers;
import kompass.site.Redirect;
import kompass.site.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Where a hand-over code is typed. The address is short and the same for all languages; GET
/// changes nothing.
@Controller
@RequestMapping("/c")
class TakeOverController {

    private final Handovers handovers;
    private final Guesses guesses;
    private final Readers readers;
    private final Device device;
    private final Frame frame;
    private final Templates templates;

    TakeOverController(
            Handovers handovers,
            Guesses guesses,
            Readers readers,
            Device device,
            Frame frame,
            Templates templates) {
        this.handovers = handovers;
        this.guesses = guesses;
        this.readers = readers;
        this.device = device;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View ask(HttpServletRequest request) {
        return Html.of(templates.requestsTakeOver(page(request), Form.empty()));
    }

    @PostMapping
    View takeOver(HttpServletRequest request, HttpServletResponse response) {
        var page = page(request);
        var form = Form.of(request);
        var wait = guesses.wait(Network.of(request));
        if (wait.isPositive())
            return refused(
                    page, form, page.w().of("requests.status.slower", wait.toMinutes() + 1), 429);
        var secret = device.of(request).orElseGet(() -> device.issue(response));
        var taken = handovers.takeOver(form.value("code"), secret);
        if (taken.isPresent())
            return Redirect.to(
                    "/"
                            + taken.get().language()
                            + "/request/"
                            + taken.get().concern()
                            + "/"
                            + Step.CHECK);
        guesses.wrong(Network.of(request));
        return refused(page, form, page.w().of("requests.problem.code"), 422);
    }

    private View refused(Page page, Form form, Wording message, int status) {
        return new Html(
                templates.requestsTakeOver(
                        page, form.refused(List.of(new Problem("code", message)))),
                status);
    }

    private Page page(HttpServletRequest request) {
        return frame.page(readers.best(Visitor.of(request)), "/", "requests.handover.title");
    }
}

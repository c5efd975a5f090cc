package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import kompass.database.Installation;
import kompass.site.Device;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Carries a draft to another browser or device: a short address and a code to type or copy,
/// because an app's WebView opens no other app.
@Controller
@RequestMapping("/{language}/request/{concern}/handover")
class HandoverController {

    private final Entrance entrance;
    private final Drafts drafts;
    private final Handovers handovers;
    private final Installation installation;
    private final Device device;
    private final Frame frame;
    private final Templates templates;

    HandoverController(
            Entrance entrance,
            Drafts drafts,
            Handovers handovers,
            Installation installation,
            Device device,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.drafts = drafts;
        this.handovers = handovers;
        this.installation = installation;
        this.device = device;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View offer(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        return page(language, concern, request, false);
    }

    @PostMapping
    View code(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        return page(language, concern, request, true);
    }

    private View page(
            String language, String concern, HttpServletRequest request, boolean withCode) {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var draft = device.of(request).flatMap(secret -> drafts.find(secret, concern));
        if (draft.isEmpty())
            return Redirect.to("/" + reader.tag() + "/request/" + concern + "?expired");
        var step = Step.of(reader, asked, draft.get().given(), Step.CHECK, true);
        @Nullable String code =
                withCode ? spaced(handovers.handOver(draft.get(), reader.tag())) : null;
        var page =
                frame.page(reader, "/request/" + concern + "/handover", "requests.handover.title");
        return Html.of(
                templates.requestsHandover(
                        page,
                        step,
                        address(),
                        code,
                        Handovers.TIME.toMinutes(),
                        request.getParameter("app") != null));
    }

    /// Short enough to type: host and `/c`.
    private String address() {
        return installation.publicUrl().toString().replaceFirst("^https?://", "") + "/c";
    }

    private static String spaced(String code) {
        return code.substring(0, 4) + " " + code.substring(4);
    }
}

package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.questions.Given;
import kompass.questions.Questions;
import kompass.site.Device;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Network;
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Readings;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The page before the first question: who reads it, what for, how long. Only its button stores
/// something.
@Controller
@RequestMapping("/{language}/request/{concern}")
class NoticeController {

    /// Hidden inputs that carry what was typed into an expired draft: `kept:<question>:<input>`.
    static final String KEPT = "kept:";

    private final Entrance entrance;
    private final Drafts drafts;
    private final Starts starts;
    private final Outlet outlet;
    private final Device device;
    private final Readings readings;
    private final Frame frame;
    private final Templates templates;

    NoticeController(
            Entrance entrance,
            Drafts drafts,
            Starts starts,
            Outlet outlet,
            Device device,
            Readings readings,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.drafts = drafts;
        this.starts = starts;
        this.outlet = outlet;
        this.device = device;
        this.readings = readings;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View show(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        var asked = entrance.concern(concern);
        var draft = device.of(request).flatMap(secret -> drafts.find(secret, concern));
        var underWay = draft.isPresent();
        if (!asked.listed() && !underWay) throw new NotFound();
        var expired = request.getParameter("expired") != null && !underWay;
        readings.count("/request/" + asked.slug());
        var placed = draft.map(one -> Entrance.placed(asked, one.given())).orElse(asked);
        return Html.of(page(language, placed, underWay, expired, wish(request), Form.empty()));
    }

    @PostMapping
    View start(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var typed = kept(Form.of(request));
        var secretBefore = device.of(request);
        var begun = secretBefore.flatMap(one -> drafts.find(one, concern));
        if (!asked.listed() && begun.isEmpty()) throw new NotFound();
        if (begun.isEmpty() && placeMissing(asked, typed))
            return Html.unprocessable(withoutPlace(reader, asked, Form.of(request)));
        var placed = Entrance.placed(asked, begun.map(Draft::given).orElse(typed));
        if (!outlet.isOpenFor(placed.institution())) return new Html(closed(language, placed), 503);
        if (begun.isEmpty() && !starts.another(Network.of(request)))
            return new Html(closed(language, placed), 429);
        var secret = device.of(request).orElseGet(() -> device.issue(response));
        var draft =
                drafts.find(secret, concern).orElseGet(() -> drafts.start(secret, concern, typed));
        var asking = entrance.asking(reader, asked, draft.given());
        var first = Questions.firstOpen(asking).map(question -> question.slug()).orElse(Step.CHECK);
        return Redirect.to("/" + reader.tag() + "/request/" + concern + "/" + first);
    }

    /// For the other pages: the draft is gone, what was just typed is carried along.
    View expired(String language, Concern concern, String question, Form typed) {
        var kept = new HashMap<String, List<String>>();
        typed.answers()
                .forEach((input, values) -> {
                    if (!input.equals("go") && !input.equals("to"))
                        kept.put(KEPT + question + ":" + input, values);
                });
        return new Html(page(language, concern, false, true, kept, Form.empty()), 410);
    }

    /// Nothing can be sent at the moment; the page says whom to call.
    private JteModel closed(String language, Concern concern) {
        var page =
                frame.pageOf(
                        entrance.language(language), "/request/" + concern.slug(), concern.title());
        return templates.requestsNotice(
                page, new Notice(concern, false, false, false, Map.of(), Form.empty()));
    }

    private JteModel page(
            String language,
            Concern concern,
            boolean underWay,
            boolean expired,
            Map<String, List<String>> kept,
            Form form) {
        var page =
                frame.pageOf(
                        entrance.language(language), "/request/" + concern.slug(), concern.title());
        var open = concern.answering().stream().anyMatch(outlet::isOpenFor);
        return templates.requestsNotice(
                page, new Notice(concern, underWay, expired, open, kept, form));
    }

    private static boolean placeMissing(Concern concern, Given typed) {
        return !concern.places().isEmpty() && typed.value(Entrance.PLACE, Entrance.PLACE).isEmpty();
    }

    /// Everything else that was carried along stays.
    private JteModel withoutPlace(Language reader, Concern concern, Form form) {
        var kept = new HashMap<>(form.answers());
        kept.keySet().removeIf(name -> !name.startsWith(KEPT));
        var missing =
                new Problem(
                        Notice.PLACE,
                        frame.page(reader, "", "requests.place.title")
                                .w()
                                .of("requests.problem.place"));
        return page(reader.tag(), concern, false, false, kept, form.refused(List.of(missing)));
    }

    /// A link may say what is wished already: `?wish=hand-in`.
    private static Map<String, List<String>> wish(HttpServletRequest request) {
        var wish = request.getParameter("wish");
        if (wish == null || !wish.matches("both|appointment|hand-in")) return Map.of();
        return Map.of(KEPT + "wish:what", List.of(wish));
    }

    private static Given kept(Form form) {
        var byQuestion = new HashMap<String, Map<String, List<String>>>();
        form.answers()
                .forEach((name, values) -> {
                    var parts = name.split(":", 3);
                    if (name.startsWith(KEPT) && parts.length == 3)
                        byQuestion
                                .computeIfAbsent(parts[1], question -> new HashMap<>())
                                .put(parts[2], values);
                });
        return new Given(byQuestion);
    }
}

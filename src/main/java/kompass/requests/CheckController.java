package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import kompass.questions.AnswerLine;
import kompass.questions.Asking;
import kompass.questions.Given;
import kompass.questions.Question;
import kompass.questions.Questions;
import kompass.site.Device;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Network;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The last page: everything once more, then "send". Sending twice is sending once.
@Controller
@RequestMapping("/{language}/request/{concern}")
class CheckController {

    private final Entrance entrance;
    private final Drafts drafts;
    private final PaperList papers;
    private final Requests requests;
    private final Gate gate;
    private final Outlet outlet;
    private final Device device;
    private final Frame frame;
    private final Templates templates;

    CheckController(
            Entrance entrance,
            Drafts drafts,
            PaperList papers,
            Requests requests,
            Gate gate,
            Outlet outlet,
            Device device,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.drafts = drafts;
        this.papers = papers;
        this.requests = requests;
        this.gate = gate;
        this.outlet = outlet;
        this.device = device;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping("/check")
    View show(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var draft = device.of(request).flatMap(secret -> drafts.find(secret, concern));
        var step = QuestionController.step(reader, asked, given(draft), Step.CHECK, request);
        if (draft.isEmpty()) return Redirect.to(step.start() + "?expired");
        var asking = entrance.asking(reader, asked, draft.get().given());
        var open = open(asking, draft.get());
        if (!open.equals(Step.CHECK)) return Redirect.to(step.at(open));
        var answered = new EnumMap<Question.Part, List<Answered>>(Question.Part.class);
        for (var question : Questions.asked(asked, asking.given()))
            answered.computeIfAbsent(question.part(), part -> new ArrayList<>())
                    .add(
                            new Answered(
                                    question.slug(),
                                    question.title(asking),
                                    AnswerLine.of(question, asking)));
        var page = frame.page(reader, "/request/" + concern + "/check", "requests.check.title");
        return Html.of(
                templates.requestsCheck(page, step, answered, papers.answers(asked, draft.get())));
    }

    @PostMapping("/submission")
    View send(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var secret = device.of(request);
        var draft = secret.flatMap(one -> drafts.find(one, concern));
        var step = QuestionController.step(reader, asked, given(draft), Step.CHECK, request);
        var receipt = step.at("receipt");
        if (secret.isEmpty() || draft.isEmpty()) return Redirect.to(receipt);
        if (!outlet.isOpenFor(step.concern().institution())) return Redirect.to(step.start());
        var asking = entrance.asking(reader, asked, draft.get().given());
        var open = open(asking, draft.get());
        if (!open.equals(Step.CHECK)) return Redirect.to(step.at(open));
        var work = Form.of(request).value("work");
        var caller = new Gate.Caller(secret.get(), Network.of(request), draft.get(), work);
        var busy = gate.closedFor(caller);
        if (busy.isPresent()) {
            var path = "/request/" + concern + "/check";
            var page = frame.page(reader, path, "requests.work.title");
            return new Html(templates.requestsWork(page, step, busy.get()), 429);
        }
        requests.submit(draft.get(), asking, papers.answers(asked, draft.get()), secret.get());
        return Redirect.to(receipt);
    }

    private String open(Asking asking, Draft draft) {
        return entrance.firstOpen(asking, papers.firstOpen(asking.concern(), draft).isPresent());
    }

    private static Given given(Optional<Draft> draft) {
        return draft.map(Draft::given).orElse(Given.NOTHING);
    }
}

package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.questions.Asking;
import kompass.questions.Given;
import kompass.questions.Question;
import kompass.questions.Questions;
import kompass.site.Device;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// One question a page: shown with what was answered before, kept when it is good, shown again with
/// what to correct when it is not.
@Controller
@RequestMapping("/{language}/request/{concern}/{question}")
class QuestionController {

    private final Entrance entrance;
    private final Drafts drafts;
    private final PaperList papers;
    private final NoticeController notice;
    private final Device device;
    private final Frame frame;
    private final Templates templates;

    QuestionController(
            Entrance entrance,
            Drafts drafts,
            PaperList papers,
            NoticeController notice,
            Device device,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.drafts = drafts;
        this.papers = papers;
        this.notice = notice;
        this.device = device;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View show(
            @PathVariable String language,
            @PathVariable String concern,
            @PathVariable String question,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var draft = device.of(request).flatMap(secret -> drafts.find(secret, concern));
        if (draft.isEmpty()) return Redirect.to(start(reader, asked) + "?expired");
        var asking = entrance.asking(reader, asked, draft.get().given());
        var step = step(reader, asked, asking.given(), question, request);
        var found = Questions.find(asked, asking.given(), question);
        var open = entrance.firstOpen(asking, papers.firstOpen(asked, draft.get()).isPresent());
        if (found.isEmpty() || step.isAfter(open)) return Redirect.to(step.at(open));
        return Html.of(page(step, found.get(), asking, Form.of(asking.given().of(question))));
    }

    @PostMapping
    View answer(
            @PathVariable String language,
            @PathVariable String concern,
            @PathVariable String question,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var typed = Form.of(request);
        var draft = device.of(request).flatMap(secret -> drafts.find(secret, concern));
        if (draft.isEmpty()) return notice.expired(language, asked, question, typed);
        var before = entrance.asking(reader, asked, draft.get().given());
        var found = Questions.find(asked, before.given(), question).orElseThrow(NotFound::new);
        var asking = before.with(Questions.answered(found, before, typed));
        var problems = Questions.check(found, asking);
        var step = step(reader, asked, asking.given(), question, request);
        if (!problems.none())
            return Html.unprocessable(page(step, found, asking, typed.refused(problems.all())));
        var changed = draft.get().with(asking.given());
        drafts.save(changed);
        if (!step.toCheck()) return Redirect.to(step.next());
        var open = entrance.firstOpen(asking, papers.firstOpen(asked, changed).isPresent());
        return Redirect.to(step.at(open) + (open.equals(Step.CHECK) ? "" : "?to=check"));
    }

    private JteModel page(Step step, Question question, Asking asking, Form form) {
        var title =
                (form.isRefused() ? asking.words().plain("requests.problem.title") + ": " : "")
                        + question.title(asking).plain();
        var path = "/request/" + step.concern().slug() + "/" + question.slug();
        return templates.requestsQuestion(
                frame.page(step.language(), path, title, false), step, question, asking, form);
    }

    static Step step(
            Language reader,
            Concern concern,
            Given given,
            String slug,
            HttpServletRequest request) {
        return Step.of(reader, concern, given, slug, "check".equals(request.getParameter("to")));
    }

    private static String start(Language reader, Concern concern) {
        return "/" + reader.tag() + "/request/" + concern.slug();
    }
}

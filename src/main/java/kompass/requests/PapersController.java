package kompass.requests;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.papers.Admission;
import kompass.papers.Arrangement;
import kompass.papers.Busy;
import kompass.papers.Pages;
import kompass.papers.Refused;
import kompass.site.ContentPolicy;
import kompass.site.Device;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Redirect;
import kompass.site.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The step at which papers are taken. One form holds everything: whatever button is pressed,
/// photos that were chosen and boxes that were ticked are kept.
@Controller
@RequestMapping("/{language}/request/{concern}/papers")
class PapersController {

    private static final String LATER = "site.error.tooMany.help";

    private final Entrance entrance;
    private final Drafts drafts;
    private final PaperList papers;
    private final Pages pages;
    private final Arrangement arrangement;
    private final Admission admission;
    private final NoticeController notice;
    private final Device device;
    private final Frame frame;
    private final Templates templates;

    PapersController(
            Entrance entrance,
            Drafts drafts,
            PaperList papers,
            Pages pages,
            Arrangement arrangement,
            Admission admission,
            NoticeController notice,
            Device device,
            Frame frame,
            Templates templates) {
        this.entrance = entrance;
        this.drafts = drafts;
        this.papers = papers;
        this.pages = pages;
        this.arrangement = arrangement;
        this.admission = admission;
        this.notice = notice;
        this.device = device;
        this.frame = frame;
        this.templates = templates;
    }

    /// The library that finds the corners of a sheet is WebAssembly; nothing else here needs it.
    @ModelAttribute
    void admitWebAssembly(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ContentPolicy.WITH_WEB_ASSEMBLY);
    }

    @GetMapping
    View show(
            @PathVariable String language,
            @PathVariable String concern,
            HttpServletRequest request) {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var draft = device.of(request).flatMap(secret -> drafts.find(secret, concern));
        if (draft.isEmpty())
            return Redirect.to("/" + reader.tag() + "/request/" + concern + "?expired");
        var step =
                QuestionController.step(reader, asked, draft.get().given(), Step.PAPERS, request);
        var open = entrance.firstOpen(entrance.asking(reader, asked, draft.get().given()), true);
        if (!step.exists() || step.isAfter(open)) return Redirect.to(step.at(open));
        if (Visitor.inWebView(request) && request.getParameter("here") == null)
            return Redirect.to(step.handover() + "?app");
        return Html.of(page(step, draft.get(), Form.empty(), request));
    }

    @PostMapping
    View take(
            @PathVariable String language, @PathVariable String concern, HttpServletRequest request)
            throws IOException {
        var reader = entrance.language(language);
        var asked = entrance.concern(concern);
        var draft = device.of(request).flatMap(secret -> drafts.find(secret, concern));
        if (draft.isEmpty()) return notice.expired(language, asked, Step.PAPERS, Form.empty());
        var problems = new ArrayList<Problem>();
        Form form;
        if (request.getContentLengthLong() < 0)
            throw new ResponseStatusException(HttpStatus.LENGTH_REQUIRED);
        try (var _ = admission.enter(request.getContentLengthLong())) {
            form = Form.of(request);
            takeFiles(reader, asked, draft.get(), request, problems);
        } catch (MaxUploadSizeExceededException tooBig) {
            return unread(reader, asked, draft.get(), request, "requests.problem.TOO_BIG");
        } catch (Busy later) {
            return unread(reader, asked, draft.get(), request, LATER);
        }
        var changed = keepTicks(asked, draft.get(), form);
        var step = QuestionController.step(reader, asked, changed.given(), Step.PAPERS, request);
        var go = form.value("go");
        act(draft.get(), go);
        if (problems.isEmpty() && go.equals("next")) {
            var open = papers.firstOpen(asked, changed);
            if (open.isEmpty())
                return Redirect.to(step.toCheck() ? step.at(Step.CHECK) : step.next());
            problems.add(problem(reader, open.get(), "requests.problem.paperOpen"));
        }
        if (!problems.isEmpty())
            return Html.unprocessable(page(step, changed, form.refused(problems), request));
        return Redirect.to(step.here() + (step.toCheck() ? "?to=check" : "") + anchor(changed, go));
    }

    private void takeFiles(
            Language reader,
            Concern concern,
            Draft draft,
            HttpServletRequest request,
            List<Problem> problems)
            throws IOException {
        if (!(request instanceof MultipartHttpServletRequest multipart)) return;
        for (var asked : papers.asked(concern)) {
            if (!asked.canBeSent()) continue;
            var slug = asked.paper().slug();
            for (var name : List.of("photo:" + slug, "file:" + slug))
                for (var file : multipart.getFiles(name)) {
                    var chosen = file.getOriginalFilename();
                    if (chosen == null || chosen.isEmpty()) continue;
                    if (papers.isFull(draft, slug)) {
                        problems.add(problem(reader, asked, "requests.problem.QUOTA"));
                        continue;
                    }
                    try (var bytes = file.getInputStream()) {
                        pages.add(draft.id(), slug, device(request), bytes);
                    } catch (Busy later) {
                        problems.add(problem(reader, asked, LATER));
                    } catch (Refused refused) {
                        problems.add(
                                problem(reader, asked, "requests.problem." + refused.reason()));
                    }
                }
        }
    }

    /// What was ticked for the papers that have no pages; a paper with pages needs no tick.
    private Draft keepTicks(Concern concern, Draft draft, Form form) {
        var later = new HashMap<String, List<String>>();
        for (var asked : papers.asked(concern)) {
            var slug = asked.paper().slug();
            var ticked = form.value("later:" + slug);
            if (ticked.equals("BRINGS") || ticked.equals("MISSING"))
                later.put(slug, List.of(ticked));
        }
        var changed = draft.with(draft.given().with(Step.PAPERS, later));
        drafts.save(changed);
        return changed;
    }

    private void act(Draft draft, String go) {
        var parts = go.split(":", 2);
        if (parts.length < 2) return;
        var own =
                pages.of(draft.id()).stream()
                        .filter(page -> page.id().value().toString().equals(parts[1]))
                        .findFirst();
        own.ifPresent(page -> {
            switch (parts[0]) {
                case "turn" -> arrangement.turn(page.id());
                case "earlier" -> arrangement.moveUp(page.id());
                case "later" -> arrangement.moveDown(page.id());
                case "again", "remove" -> pages.remove(page.id());
                case "keep" -> pages.keepAnyway(page.id());
                default -> {}
            }
        });
    }

    /// The form is shown again without having been read.
    private View unread(
            Language reader, Concern concern, Draft draft, HttpServletRequest request, String key) {
        var step = Step.of(reader, concern, draft.given(), Step.PAPERS, false);
        var problems =
                papers.asked(concern).stream()
                        .limit(1)
                        .map(asked -> problem(reader, asked, key))
                        .toList();
        return Html.unprocessable(page(step, draft, Form.empty().refused(problems), request));
    }

    private Problem problem(Language reader, Concern.Asked asked, String key) {
        var words = frame.page(reader, "", "requests.papers.title").w();
        return new Problem("paper-" + asked.paper().slug(), words.of(key));
    }

    private JteModel page(Step step, Draft draft, Form form, HttpServletRequest request) {
        var page =
                frame.page(
                        step.language(),
                        "/request/" + step.concern().slug() + "/" + Step.PAPERS,
                        "requests.papers.title");
        var slots = papers.slots(step.concern(), draft, device(request));
        return templates.requestsPapers(
                page, step, slots, form, Visitor.inWebView(request), draft.id().toString());
    }

    private String device(HttpServletRequest request) {
        return device.of(request).orElseThrow(NotFound::new);
    }

    /// Back to the paper whose button was pressed.
    private String anchor(Draft draft, String go) {
        var parts = go.split(":", 2);
        if (parts.length < 2) return "";
        if (parts[0].equals("add")) return "#paper-" + parts[1];
        return pages.of(draft.id()).stream()
                .filter(page -> page.id().value().toString().equals(parts[1]))
                .map(page -> "#paper-" + page.slot())
                .findFirst()
                .orElse("");
    }
}

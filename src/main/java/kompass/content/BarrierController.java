package kompass.content;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kompass.content.Feedback.Kind;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.site.Form;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Problem;
import kompass.site.Readers;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What somebody cannot use or read, told without a mail program and without a name; it comes to
/// the editors beside the feedback to articles.
@Controller
@RequestMapping("/{language}/feedback/accessibility")
class BarrierController {

    private static final String STATEMENT = "/accessibility";
    private static final String PATH = "/feedback" + STATEMENT;
    private static final String TEXT = "text";

    private final Feedbacks feedbacks;
    private final Readers readers;
    private final Dictionary dictionary;
    private final Frame frame;
    private final Templates templates;

    BarrierController(
            Feedbacks feedbacks,
            Readers readers,
            Dictionary dictionary,
            Frame frame,
            Templates templates) {
        this.feedbacks = feedbacks;
        this.readers = readers;
        this.dictionary = dictionary;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View ask(@PathVariable String language) {
        return Html.of(page(readers.reading(language), Form.empty()));
    }

    @PostMapping
    View take(@PathVariable String language, HttpServletRequest request) {
        var reader = readers.reading(language);
        var form = Form.of(request);
        var text = form.value(TEXT);
        if (text.isEmpty()) {
            var problem = new Problem(TEXT, dictionary.words(reader).of("content.feedback.empty"));
            return Html.unprocessable(page(reader, form.refused(List.of(problem))));
        }
        var kept = text.substring(0, Math.min(text.length(), Feedbacks.LONGEST));
        if (!feedbacks.keep(STATEMENT, reader, Kind.WRONG, kept))
            return new Html(page(reader, form), 429);
        return Redirect.to("/" + reader.tag() + PATH + "/thanks");
    }

    @GetMapping("/thanks")
    View thank(@PathVariable String language) {
        var page =
                frame.page(readers.reading(language), PATH + "/thanks", "content.feedback.thanks");
        return Html.of(templates.contentThanks(page, STATEMENT));
    }

    private JteModel page(Language reader, Form form) {
        var page = frame.page(reader, PATH, "content.feedback.title");
        return templates.contentFeedback(page, STATEMENT, page.w().of("site.accessibility"), form);
    }
}

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
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Readers;
import kompass.site.Redirect;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// "Did this help?" and "something is wrong here", at the end of every article.
@Controller
@RequestMapping("/{language}/feedback/{area}/{slug}")
class FeedbackController {

    private static final String TEXT = "text";

    private final Feedbacks feedbacks;
    private final Articles articles;
    private final Readers readers;
    private final Dictionary dictionary;
    private final Frame frame;
    private final Templates templates;

    FeedbackController(
            Feedbacks feedbacks,
            Articles articles,
            Readers readers,
            Dictionary dictionary,
            Frame frame,
            Templates templates) {
        this.feedbacks = feedbacks;
        this.articles = articles;
        this.readers = readers;
        this.dictionary = dictionary;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View ask(@PathVariable String language, @PathVariable String area, @PathVariable String slug) {
        return Html.of(page(readers.reading(language), article(area, slug), Form.empty()));
    }

    @PostMapping
    View take(
            @PathVariable String language,
            @PathVariable String area,
            @PathVariable String slug,
            HttpServletRequest request) {
        var reader = readers.reading(language);
        var article = article(area, slug);
        var form = Form.of(request);
        var helped = form.value("helped");
        var text = form.value(TEXT);
        var taken =
                switch (helped) {
                    case "yes" -> feedbacks.keep(article.path(), reader, Kind.HELPED, null);
                    case "no" -> feedbacks.keep(article.path(), reader, Kind.DID_NOT_HELP, null);
                    default -> text.isEmpty() || wrong(article, reader, text);
                };
        if (helped.isEmpty() && text.isEmpty()) {
            var problem = new Problem(TEXT, dictionary.words(reader).of("content.feedback.empty"));
            return Html.unprocessable(page(reader, article, form.refused(List.of(problem))));
        }
        if (!taken) return new Html(page(reader, article, form), 429);
        return Redirect.to("/" + reader.tag() + "/feedback" + article.path() + "/thanks");
    }

    @GetMapping("/thanks")
    View thank(
            @PathVariable String language, @PathVariable String area, @PathVariable String slug) {
        var article = article(area, slug);
        var page =
                frame.page(
                        readers.reading(language),
                        "/feedback" + article.path() + "/thanks",
                        "content.feedback.thanks");
        return Html.of(templates.contentThanks(page, article.path()));
    }

    /// Once a day.
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void erase() {
        feedbacks.erase();
    }

    private boolean wrong(Article article, Language reader, String text) {
        var kept = text.length() > Feedbacks.LONGEST ? text.substring(0, Feedbacks.LONGEST) : text;
        return feedbacks.keep(article.path(), reader, Kind.WRONG, kept);
    }

    private JteModel page(Language reader, Article article, Form form) {
        var page = frame.page(reader, "/feedback" + article.path(), "content.feedback.title");
        return templates.contentFeedback(page, article.path(), page.w().say(article.title()), form);
    }

    private Article article(String area, String slug) {
        return articles.find(area, slug).orElseThrow(NotFound::new);
    }
}

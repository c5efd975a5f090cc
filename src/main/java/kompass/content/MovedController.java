package kompass.content;

import jakarta.servlet.http.HttpServletResponse;
import kompass.site.NotFound;
import kompass.site.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where an article was before it got its present address: there it is said where it went.
@Controller
class MovedController {

    private final Articles articles;
    private final Readers readers;

    MovedController(Articles articles, Readers readers) {
        this.articles = articles;
        this.readers = readers;
    }

    @GetMapping("/{language:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*}/{area}/{slug}")
    void leadOn(
            @PathVariable String language,
            @PathVariable String area,
            @PathVariable String slug,
            HttpServletResponse response) {
        var reader = readers.reading(language);
        var article = articles.at("/" + area + "/" + slug).orElseThrow(NotFound::new);
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", "/" + reader.tag() + article.path());
    }
}

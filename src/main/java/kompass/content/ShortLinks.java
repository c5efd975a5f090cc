package kompass.content;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import kompass.languages.Language;
import kompass.site.NotFound;
import kompass.site.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An address of an article that can be said on the phone and tells nothing: `/s/ar/k3m9qz`. Its
/// six characters are computed from the path, so nothing is stored; those of a former path go on
/// leading to the article.
@Controller
class ShortLinks {

    private static final String LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";
    private static final int LENGTH = 6;

    private final Articles articles;
    private final Readers readers;

    ShortLinks(Articles articles, Readers readers) {
        this.articles = articles;
        this.readers = readers;
    }

    String path(Language reader, Article article) {
        return "/s/" + reader.tag() + "/" + code(article.path());
    }

    @GetMapping("/s/{language}/{code:[2-9a-z]{6}}")
    void leadOn(
            @PathVariable String language,
            @PathVariable String code,
            HttpServletResponse response) {
        var reader = readers.reading(language);
        var article = find(code).orElseThrow(NotFound::new);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/" + reader.tag() + article.path());
    }

    private Optional<Article> find(String code) {
        return articles.paths().stream()
                .filter(path -> code(path).equals(code))
                .findFirst()
                .flatMap(articles::at);
    }

    private static String code(String path) {
        try {
            var print =
                    MessageDigest.getInstance("SHA-256")
                            .digest(path.getBytes(StandardCharsets.UTF_8));
            var code = new StringBuilder();
            for (int at = 0; at < LENGTH; at++)
                code.append(LETTERS.charAt((print[at] & 0xFF) % LETTERS.length()));
            return code.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

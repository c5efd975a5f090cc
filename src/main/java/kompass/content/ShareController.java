package kompass.content;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.print.QrCode;
import kompass.print.Sheet;
import kompass.print.Text;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Readers;
import kompass.site.Towns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// An article passed on: as a short address, as a code for another phone's camera, as a picture for
/// a messenger. What endangers its reader says nothing of its topic on the picture.
@Controller
@RequestMapping("/{language}/share/{area}/{slug}")
class ShareController {

    private static final int PICTURE_PIXELS = 1080;
    private static final float CODE_MILLIMETRES = 50;

    private final Articles articles;
    private final ShortLinks links;
    private final Readers readers;
    private final Dictionary dictionary;
    private final Towns towns;
    private final Frame frame;
    private final Templates templates;
    private final Installation installation;

    ShareController(
            Articles articles,
            ShortLinks links,
            Readers readers,
            Dictionary dictionary,
            Towns towns,
            Frame frame,
            Templates templates,
            Installation installation) {
        this.articles = articles;
        this.links = links;
        this.readers = readers;
        this.dictionary = dictionary;
        this.towns = towns;
        this.frame = frame;
        this.templates = templates;
        this.installation = installation;
    }

    @GetMapping
    View show(@PathVariable String language, @PathVariable String area, @PathVariable String slug) {
        var reader = readers.reading(language);
        var article = articles.find(area, slug).orElseThrow(NotFound::new);
        var page = frame.page(reader, "/share" + article.path(), "content.share.title");
        var address = installation.publicUrl() + links.path(reader, article);
        return Html.of(templates.contentShare(page, article, address, QrCode.of(address)));
    }

    @GetMapping("/picture.png")
    ResponseEntity<byte[]> picture(
            @PathVariable String language, @PathVariable String area, @PathVariable String slug) {
        var article = articles.find(area, slug).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .body(sheet(readers.reading(language), article).png(PICTURE_PIXELS));
    }

    /// What stands on the picture.
    Sheet sheet(Language reader, Article article) {
        var address = installation.publicUrl() + links.path(reader, article);
        var title = dictionary.words(reader).say(article.title());
        return new Sheet(
                article.quickExit()
                        ? Text.verbatim(towns.town().fullName())
                        : Text.of(title.plain(), title.language()),
                reader,
                List.of(
                        new Sheet.Qr(QrCode.of(address), CODE_MILLIMETRES),
                        new Sheet.Paragraph(Text.verbatim(address)),
                        new Sheet.Note(Text.verbatim(towns.town().fullName()))));
    }
}

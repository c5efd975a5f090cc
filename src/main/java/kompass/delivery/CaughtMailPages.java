package kompass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.CaughtMail;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Page;
import kompass.site.Town;
import kompass.site.Towns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every mail that a demo would have sent. Where no mail is caught there is no such page.
@Controller
@RequestMapping("/dev/mail")
class CaughtMailPages {

    private static final String POLICY = "Content-Security-Policy";

    private static final String WITH_A_FRAME =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-src"
                    + " 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// A mail brings its own styles and may do nothing else.
    private static final String IN_THE_FRAME =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri"
                    + " 'none'; form-action 'none'; sandbox";

    private static final String PAPER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors"
                    + " 'none'";

    private final CaughtMail caught;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Supplier<Town> town;
    private final Templates templates;

    @Autowired
    CaughtMailPages(
            CaughtMail caught,
            Dictionary dictionary,
            Languages languages,
            Towns towns,
            Templates templates) {
        this(caught, dictionary, languages, towns::town, templates);
    }

    CaughtMailPages(
            CaughtMail caught,
            Dictionary dictionary,
            Languages languages,
            Supplier<Town> town,
            Templates templates) {
        this.caught = caught;
        this.dictionary = dictionary;
        this.languages = languages;
        this.town = town;
        this.templates = templates;
    }

    @ModelAttribute
    void onlyWhereMailIsCaught(HttpServletResponse response) {
        if (!caught.isCatching()) throw new NotFound();
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    Html list() {
        var mails = caught.all().stream().map(ReadableMail::of).toList();
        return Html.of(templates.deliveryCaughtMails(page(), mails));
    }

    @GetMapping("/{number}")
    Html show(@PathVariable int number, HttpServletResponse response) {
        response.setHeader(POLICY, WITH_A_FRAME);
        return Html.of(templates.deliveryCaughtMail(page(), mail(number)));
    }

    @GetMapping("/{number}/html")
    ResponseEntity<byte[]> html(@PathVariable int number) {
        return ResponseEntity.ok()
                .header(POLICY, IN_THE_FRAME)
                .header("Content-Type", "text/html;charset=UTF-8")
                .body(mail(number).html().getBytes(UTF_8));
    }

    @GetMapping("/{number}/source")
    ResponseEntity<byte[]> source(@PathVariable int number) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(mail(number).source().getBytes(UTF_8));
    }

    @GetMapping("/{number}/attachments/{index}")
    ResponseEntity<byte[]> attachment(@PathVariable int number, @PathVariable int index) {
        var attachments = mail(number).attachments();
        if (index < 0 || index >= attachments.size()) throw new NotFound();
        var attached = attachments.get(index);
        return ResponseEntity.ok()
                .header(POLICY, PAPER)
                .header("Content-Type", "application/pdf")
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(attached.fileName())
                                .build()
                                .toString())
                .body(attached.bytes());
    }

    private ReadableMail mail(int number) {
        return ReadableMail.of(caught.find(number).orElseThrow(NotFound::new));
    }

    /// German, with no other language to switch to.
    private Page page() {
        var german = dictionary.words(languages.german());
        return new Page(
                german,
                town.get(),
                true,
                null,
                german.plain("delivery.office.caught.title"),
                false);
    }
}

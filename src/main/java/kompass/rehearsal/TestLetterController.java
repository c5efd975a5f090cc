package kompass.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kompass.delivery.Specimen;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.mail.Attempt;
import kompass.mail.Mail;
import kompass.mail.TrialPost;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.requests.Outlet;
import kompass.site.Html;
import kompass.site.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What an institution will see, and whether its mailbox takes it.
@Controller
@RequestMapping("/staff/institutions/{slug}/test-letter")
class TestLetterController {

    private static final String POLICY = "Content-Security-Policy";

    private static final String WITH_A_FRAME =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-src"
                    + " 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// A letter brings its own styles and may do nothing else.
    private static final String IN_THE_FRAME =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri"
                    + " 'none'; form-action 'none'; sandbox";

    private final Institutions institutions;
    private final Concerns concerns;
    private final Invented invented;
    private final Specimen specimen;
    private final TrialPost post;
    private final Outlet outlet;
    private final StaffFrame frame;
    private final Templates templates;

    TestLetterController(
            Institutions institutions,
            Concerns concerns,
            Invented invented,
            Specimen specimen,
            TrialPost post,
            Outlet outlet,
            StaffFrame frame,
            Templates templates) {
        this.institutions = institutions;
        this.concerns = concerns;
        this.invented = invented;
        this.specimen = specimen;
        this.post = post;
        this.outlet = outlet;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View show(
            Staff staff,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String concern,
            HttpServletResponse response) {
        var institution = own(staff, slug);
        response.setHeader(POLICY, WITH_A_FRAME);
        return Html.of(page(staff, institution, concern(institution, concern), null));
    }

    /// The letter itself, for the frame.
    @GetMapping("/html")
    ResponseEntity<byte[]> html(
            Staff staff, @PathVariable String slug, @RequestParam String concern) {
        var institution = own(staff, slug);
        var letter = concern(institution, concern).map(this::letter).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header(POLICY, IN_THE_FRAME)
                .header("Content-Type", "text/html;charset=UTF-8")
                .cacheControl(CacheControl.noStore())
                .body(letter.html().getBytes(UTF_8));
    }

    @PostMapping
    View send(
            Staff staff,
            @PathVariable String slug,
            @RequestParam String concern,
            HttpServletResponse response) {
        var institution = own(staff, slug);
        var chosen = concern(institution, concern).orElseThrow(NotFound::new);
        var mailbox = institution.mailbox();
        if (mailbox == null) throw new NotFound();
        var reply =
                specimen.isHeld(institution)
                        ? new TrialPost.Reply(Attempt.Outcome.HELD, null, null)
                        : post.send(mailbox, letter(chosen));
        response.setHeader(POLICY, WITH_A_FRAME);
        return Html.of(page(staff, institution, Optional.of(chosen), reply));
    }

    private Institution own(Staff staff, String slug) {
        if (!staff.keeps(slug)) throw new NotFound();
        return institutions.find(slug).orElseThrow(NotFound::new);
    }

    private List<Concern> concerns(Institution institution) {
        return concerns.all().stream()
                .filter(concern -> Concerns.isAnsweredBy(concern, institution))
                .toList();
    }

    /// The wanted one of its concerns, else its first.
    private Optional<Concern> concern(Institution institution, String wanted) {
        var mine = concerns(institution);
        return mine.stream()
                .filter(concern -> concern.slug().equals(wanted))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .map(concern -> answeredBy(concern, institution));
    }

    /// Where a place rule leads to this institution, somebody from there has written.
    private static Concern answeredBy(Concern concern, Institution institution) {
        return concern.places().stream()
                .filter(rule -> rule.institution().slug().equals(institution.slug()))
                .map(rule -> concern.at(rule.places().getFirst()))
                .findFirst()
                .orElse(concern);
    }

    private Mail letter(Concern concern) {
        return specimen.of(invented.request(concern));
    }

    private JteModel page(
            Staff staff,
            Institution institution,
            Optional<Concern> concern,
            TrialPost.@Nullable Reply reply) {
        var page =
                frame.titled(
                        staff,
                        "/staff/institutions/" + institution.slug() + "/test-letter",
                        "rehearsal.office.letter.title");
        return templates.rehearsalStaffTestLetter(
                page,
                institution,
                concerns(institution),
                concern.orElse(null),
                concern.map(it -> letter(it).subject()).orElse(""),
                outlet.isOpenFor(institution),
                reply);
    }
}

package kompass.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kompass.directory.Certificate;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.people.Editing;
import kompass.people.Revisions;
import kompass.people.Saving;
import kompass.people.Staff;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The certificate and the passphrase of an institution: small forms beside the large one.
@Controller
@RequestMapping(KeepingRooms.INSTITUTIONS + "/{slug}")
class ProtectionController {

    /// A certificate has a few kilobytes.
    private static final int LARGEST = 64 * 1024;

    /// As long as that, it withstands guessing on a page that slows guessing down (NIST SP
    /// 800-63B).
    private static final int SHORTEST_PASSPHRASE = 12;

    private static final int LONGEST_PASSPHRASE = 200;

    private final InstitutionForm kind;
    private final InstitutionRoom room;
    private final Institutions institutions;
    private final PassphraseTrail passphrases;
    private final Revisions revisions;
    private final Editing editing;
    private final Dictionary dictionary;
    private final Languages languages;

    ProtectionController(
            InstitutionForm kind,
            InstitutionRoom room,
            Institutions institutions,
            PassphraseTrail passphrases,
            Revisions revisions,
            Editing editing,
            Dictionary dictionary,
            Languages languages) {
        this.kind = kind;
        this.room = room;
        this.institutions = institutions;
        this.passphrases = passphrases;
        this.revisions = revisions;
        this.editing = editing;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    @PostMapping("/certificate")
    View certificate(
            Staff staff,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        own(staff, slug);
        var read = read(file);
        if (read.isEmpty()) return refused(staff, slug, request, "certificate-file", "certificate");
        return put(staff, slug, read.get().pem(), request);
    }

    @PostMapping("/certificate/removal")
    View removeCertificate(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        own(staff, slug);
        return put(staff, slug, "", request);
    }

    @PostMapping("/passphrase")
    View passphrase(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        var institution = own(staff, slug);
        // As it was typed: nothing is composed or stripped from a secret but its outer blanks.
        var typed = Optional.ofNullable(request.getParameter("passphrase")).orElse("").strip();
        if (typed.length() < SHORTEST_PASSPHRASE || typed.length() > LONGEST_PASSPHRASE)
            return refused(staff, slug, request, "passphrase", "passphrase");
        passphrases.change(staff, institution, typed);
        return Redirect.to(kind.address(slug) + "?saved#passphrase");
    }

    @PostMapping("/passphrase/removal")
    View removePassphrase(Staff staff, @PathVariable String slug) {
        passphrases.change(staff, own(staff, slug), "");
        return Redirect.to(kind.address(slug) + "?saved#passphrase");
    }

    private Institution own(Staff staff, String slug) {
        if (!kind.mayChange(staff, slug)) throw new NotFound();
        return institutions.find(slug).orElseThrow(NotFound::new);
    }

    private static Optional<Certificate> read(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) return Optional.empty();
        return Certificate.read(file.getBytes());
    }

    /// One field of the institution, beside whatever others change in it.
    private View put(Staff staff, String slug, String pem, HttpServletRequest request) {
        var values = kind.values(slug).orElseThrow(NotFound::new);
        var saving =
                revisions.save(
                        staff,
                        kind,
                        slug,
                        revisions.version(kind, slug),
                        values.with(InstitutionForm.CERTIFICATE, pem));
        return saving instanceof Saving.Saved
                ? Redirect.to(kind.address(slug) + "?saved")
                : refused(staff, slug, request, "certificate-file", "again");
    }

    private View refused(
            Staff staff, String slug, HttpServletRequest request, String field, String problem) {
        var edit = editing.open(staff, kind, slug, request);
        var message = dictionary.words(languages.german()).of("keeping.office.problem." + problem);
        var extra = Form.empty().refused(List.of(new Problem(field, message)));
        return Html.unprocessable(room.page(staff, slug, edit, extra));
    }
}

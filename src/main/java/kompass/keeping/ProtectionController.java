package kompass.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import kompass.directory.Certificate;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.people.Revisions;
import kompass.people.Saving;
import kompass.people.Staff;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The certificate and the passphrase of an institution: stored on their own by buttons beside the
/// large form, which send along what is typed there.
@Controller
@RequestMapping(KeepingRooms.INSTITUTIONS + "/{slug}")
class ProtectionController {

    /// A certificate has a few kilobytes.
    private static final int LARGEST = 64 * 1024;

    private final InstitutionForm kind;
    private final InstitutionRoom room;
    private final Institutions institutions;
    private final PassphraseTrail passphrases;
    private final Revisions revisions;

    ProtectionController(
            InstitutionForm kind,
            InstitutionRoom room,
            Institutions institutions,
            PassphraseTrail passphrases,
            Revisions revisions) {
        this.kind = kind;
        this.room = room;
        this.institutions = institutions;
        this.passphrases = passphrases;
        this.revisions = revisions;
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
        if (read.isEmpty())
            return room.refused(staff, slug, request, "certificate-file", "certificate");
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
        var typed = PassphraseTrail.typed(request);
        if (!PassphraseTrail.isGood(typed))
            return room.refused(staff, slug, request, "passphrase", "passphrase");
        passphrases.change(staff, institution, typed);
        return stored(staff, slug, request, "#passphrase-sheet");
    }

    @PostMapping("/passphrase/removal")
    View removePassphrase(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        passphrases.change(staff, own(staff, slug), "");
        return stored(staff, slug, request, "#passphrase-sheet");
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
                ? stored(staff, slug, request, "#certificate")
                : room.refused(staff, slug, request, "certificate-file", "again");
    }

    /// What is typed in the large form and not saved comes back with it.
    private View stored(Staff staff, String slug, HttpServletRequest request, String place) {
        var unsaved = room.unsaved(staff, slug, request);
        return unsaved.isPresent()
                ? Html.of(room.page(staff, slug, unsaved.get(), Form.empty()))
                : Redirect.to(kind.address(slug) + "?saved" + place);
    }
}

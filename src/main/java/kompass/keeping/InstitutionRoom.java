package kompass.keeping;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kompass.content.Readability;
import kompass.directory.Certificate;
import kompass.directory.Concerns;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.Passphrases;
import kompass.directory.WorkingDays;
import kompass.languages.Languages;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Institutions: all that somebody keeps, and the form of each. Keepers find their own only.
@Controller
@RequestMapping(KeepingRooms.INSTITUTIONS)
class InstitutionRoom {

    private static final Map<String, Function<Institution, String>> COLUMNS =
            Map.of(
                    "name", Institution::name,
                    "kind", it -> it.kind().name(),
                    "mode", it -> it.mode().name(),
                    "position", it -> "%05d".formatted(it.position()));

    private final InstitutionForm kind;
    private final Institutions institutions;
    private final Concerns concerns;
    private final Passphrases passphrases;
    private final PassphraseTrail trail;
    private final Languages languages;
    private final WorkingDays workingDays;
    private final Worries worries;
    private final Readability readability;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;
    private final Clock clock;

    InstitutionRoom(
            InstitutionForm kind,
            Institutions institutions,
            Concerns concerns,
            Passphrases passphrases,
            PassphraseTrail trail,
            Languages languages,
            WorkingDays workingDays,
            Worries worries,
            Readability readability,
            Editing editing,
            StaffFrame frame,
            Templates templates,
            Clock clock) {
        this.kind = kind;
        this.institutions = institutions;
        this.concerns = concerns;
        this.passphrases = passphrases;
        this.trail = trail;
        this.languages = languages;
        this.workingDays = workingDays;
        this.worries = worries;
        this.readability = readability;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View list(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "position");
        var rows =
                listing
                        .of(
                                institutions.all().stream()
                                        .filter(it -> staff.keeps(it.slug()))
                                        .toList(),
                                it -> it.name() + " " + it.mailbox() + " " + it.slug(),
                                COLUMNS)
                        .stream()
                        .map(it -> new Row<>(it, worries.of(it).size()))
                        .toList();
        var page = frame.titled(staff, KeepingRooms.INSTITUTIONS, "keeping.office.institutions");
        return Html.of(
                templates.keepingStaffInstitutions(
                        page, editing.drafts(staff, kind), listing, rows, staff.isAdministrator()));
    }

    @GetMapping("/new")
    View fresh(Staff staff) {
        onlyAdministrators(staff);
        var next = institutions.all().stream().mapToInt(Institution::position).max().orElse(0) + 1;
        var usual =
                Map.of(
                        "kind", "AUTHORITY",
                        "mode", "LINK",
                        "limit", "10",
                        "lead", "3",
                        "answer", "5",
                        "position", Integer.toString(next),
                        "spoken", "de");
        var edit = Edit.fresh(kind, new Values(usual).form(kind.several()));
        return Html.of(page(staff, "", edit, Form.empty()));
    }

    @PostMapping
    View create(Staff staff, HttpServletRequest request) {
        onlyAdministrators(staff);
        var form = Form.of(request);
        var slug = Slug.of(form.value("name"), taken -> institutions.find(taken).isPresent());
        return editing.create(staff, kind, slug, form, edit -> page(staff, "", edit, Form.empty()));
    }

    @GetMapping("/{slug}")
    View show(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        var edit = editing.open(staff, kind, slug, request);
        return Html.of(page(staff, slug, edit, Form.empty()));
    }

    /// A passphrase that is typed beside the form is meant too.
    @PostMapping("/{slug}")
    View save(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        var passphrase = PassphraseTrail.typed(request);
        if (!passphrase.isEmpty()) {
            if (!kind.mayChange(staff, slug)) throw new NotFound();
            if (!PassphraseTrail.isGood(passphrase))
                return refused(staff, slug, request, "passphrase", "passphrase");
            trail.change(staff, institutions.find(slug).orElseThrow(NotFound::new), passphrase);
        }
        return editing.save(
                staff, kind, slug, request, edit -> page(staff, slug, edit, Form.empty()));
    }

    /// The page again with everything typed, and with what is wrong beside the large form.
    View refused(
            Staff staff, String slug, HttpServletRequest request, String field, String problem) {
        var edit =
                unsaved(staff, slug, request)
                        .orElseGet(() -> editing.open(staff, kind, slug, request));
        var extra = Form.empty().refused(List.of(kind.problem(field, problem)));
        return Html.unprocessable(page(staff, slug, edit, extra));
    }

    /// What came along of the large form and is stored nowhere; empty where nothing is.
    Optional<Edit> unsaved(Staff staff, String slug, HttpServletRequest request) {
        var form = Form.of(request);
        if (!Editing.isIn(form)) return Optional.empty();
        var stored = kind.values(slug).orElseThrow(NotFound::new);
        // The certificate is stored on its own.
        var certificate = stored.of(InstitutionForm.CERTIFICATE);
        var typed = kind.read(form).with(InstitutionForm.CERTIFICATE, certificate);
        if (typed.equals(stored)) return Optional.empty();
        return Optional.of(editing.typed(staff, kind, slug, form, typed.form(kind.several())));
    }

    private static void onlyAdministrators(Staff staff) {
        if (!staff.isAdministrator()) throw new NotFound();
    }

    JteModel page(Staff staff, String slug, Edit edit, Form extra) {
        var stored = slug.isEmpty() ? Optional.<Institution>empty() : institutions.find(slug);
        var title =
                stored.map(Institution::name)
                        .orElseGet(() ->
                                frame.titled(staff, "", "keeping.office.institution.new").title());
        var page = frame.page(staff, KeepingRooms.INSTITUTIONS + "/" + slug, title);
        var sheet =
                new InstitutionSheet(
                        slug,
                        edit,
                        stored.map(worries::of).orElse(List.of()),
                        stored.map(it ->
                                        concerns.all().stream()
                                                .filter(one -> Concerns.isAnsweredBy(one, it))
                                                .toList())
                                .orElse(List.of()),
                        languages.all(),
                        workingDays.holidays(LocalDate.now(clock), 3),
                        stored.flatMap(it -> Certificate.of(it.certificate())).orElse(null),
                        passphrases.setAt(slug).map(page.w()::dateAndTime).orElse(null),
                        extra,
                        readability.of(edit),
                        staff.isAdministrator());
        return templates.keepingStaffInstitution(page, sheet);
    }
}

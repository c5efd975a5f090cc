package kompass.keeping;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.Consumer;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.people.Editable;
import kompass.people.Revisions;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Removing an institution, a concern or a paper: first what it means, then a button. What is still
/// needed stays, and the page says by what.
@Controller
class RemovalController {

    private record Removable(
            Editable kind, String room, List<String> uses, Consumer<String> remove) {}

    private final InstitutionForm institution;
    private final ConcernForm concern;
    private final PaperForm paper;
    private final Institutions institutions;
    private final Concerns concerns;
    private final PaperCatalogue papers;
    private final Uses uses;
    private final Revisions revisions;
    private final TransactionTemplate transaction;
    private final StaffFrame frame;
    private final Templates templates;

    RemovalController(
            InstitutionForm institution,
            ConcernForm concern,
            PaperForm paper,
            Institutions institutions,
            Concerns concerns,
            PaperCatalogue papers,
            Uses uses,
            Revisions revisions,
            TransactionTemplate transaction,
            StaffFrame frame,
            Templates templates) {
        this.institution = institution;
        this.concern = concern;
        this.paper = paper;
        this.institutions = institutions;
        this.concerns = concerns;
        this.papers = papers;
        this.uses = uses;
        this.revisions = revisions;
        this.transaction = transaction;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping("/staff/{room:institutions|concerns|papers}/{slug}/removal")
    View ask(Staff staff, @PathVariable String room, @PathVariable String slug) {
        return Html.of(page(staff, removable(staff, room, slug), slug));
    }

    @PostMapping("/staff/{room:institutions|concerns|papers}/{slug}/removal")
    View remove(Staff staff, @PathVariable String room, @PathVariable String slug) {
        var thing = removable(staff, room, slug);
        if (!thing.uses().isEmpty()) return new Html(page(staff, thing, slug), 409);
        transaction.executeWithoutResult(_ -> {
            var last = thing.kind().values(slug).orElseThrow(NotFound::new);
            thing.remove().accept(slug);
            revisions.removed(staff, thing.kind(), slug, last);
        });
        return Redirect.to(thing.room());
    }

    /// Institutions are removed by administrators only.
    private Removable removable(Staff staff, String room, String slug) {
        var thing =
                switch (room) {
                    case "institutions" ->
                            new Removable(
                                    institution,
                                    KeepingRooms.INSTITUTIONS,
                                    uses.ofInstitution(slug),
                                    institutions::remove);
                    case "concerns" ->
                            new Removable(
                                    concern,
                                    KeepingRooms.CONCERNS,
                                    uses.ofConcern(slug),
                                    concerns::remove);
                    default ->
                            new Removable(
                                    paper, KeepingRooms.PAPERS, uses.ofPaper(slug), papers::remove);
                };
        var allowed =
                thing.kind().equals(institution)
                        ? staff.isAdministrator()
                        : thing.kind().mayChange(staff, slug);
        if (!allowed || thing.kind().values(slug).isEmpty()) throw new NotFound();
        return thing;
    }

    private JteModel page(Staff staff, Removable thing, String slug) {
        var values = thing.kind().values(slug).orElseThrow(NotFound::new);
        var title = thing.kind().title(slug, values);
        return templates.keepingStaffRemoval(
                frame.page(staff, thing.room() + "/" + slug, title),
                title,
                thing.kind().address(slug),
                thing.uses());
    }
}

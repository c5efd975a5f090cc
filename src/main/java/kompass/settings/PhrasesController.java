package kompass.settings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import kompass.directory.ReplyPhrases;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Revisions;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The catalogue of sentences that offices will answer with.
@Controller
class PhrasesController {

    static final String PATH = "/staff/phrases";

    private final ReplyPhrases phrases;
    private final Phrase phrase;
    private final Revisions revisions;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    PhrasesController(
            ReplyPhrases phrases,
            Phrase phrase,
            Revisions revisions,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.phrases = phrases;
        this.phrase = phrase;
        this.revisions = revisions;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View overview(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "place");
        var page = frame.titled(staff, PATH, "settings.office.phrases");
        var rows =
                listing.of(
                        phrases.all(),
                        it -> it.text() + " " + page.w().plain(occasion(it.occasion().name())),
                        Map.of(
                                "occasion",
                                it -> page.w().plain(occasion(it.occasion().name())),
                                "text",
                                it -> it.text()));
        return Html.of(templates.settingsPhrases(page, listing, rows));
    }

    private static String occasion(String name) {
        return "settings.office.phrase.occasion." + name;
    }

    @GetMapping(PATH + "/new")
    View draw(Staff staff) {
        return Html.of(fresh(staff, Edit.fresh(phrase, Form.empty())));
    }

    @PostMapping(PATH)
    View add(Staff staff, HttpServletRequest request) {
        var slug = "p-" + UUID.randomUUID().toString().substring(0, 8);
        return editing.create(staff, phrase, slug, Form.of(request), edit -> fresh(staff, edit));
    }

    private JteModel fresh(Staff staff, Edit edit) {
        var page = frame.titled(staff, PATH + "/new", "settings.office.phrases.new");
        return templates.settingsThing(page, edit, phrase.blanks(), PATH, PATH, false);
    }

    @GetMapping(PATH + "/{slug}")
    View open(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        return Html.of(page(staff, slug, editing.open(staff, phrase, slug, request)));
    }

    @PostMapping(PATH + "/{slug}")
    View save(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        return editing.save(staff, phrase, slug, request, edit -> page(staff, slug, edit));
    }

    @PostMapping(PATH + "/{slug}/removal")
    @Transactional
    public View remove(Staff staff, @PathVariable String slug) {
        var last = phrase.values(slug).orElseThrow(NotFound::new);
        phrases.remove(slug);
        revisions.removed(staff, phrase, slug, last);
        return Redirect.to(PATH);
    }

    private JteModel page(Staff staff, String slug, Edit edit) {
        var page = frame.titled(staff, phrase.address(slug), phrase.label());
        return templates.settingsPhrase(page, edit, phrase.blanks());
    }

    @Bean
    static Room phrasesRoom() {
        return new Room(PATH, "", Phrase::mayChange, 63);
    }
}

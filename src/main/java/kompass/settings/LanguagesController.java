package kompass.settings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import kompass.languages.InterfaceWords;
import kompass.languages.Language;
import kompass.languages.Languages;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The languages to read, to interpret and on video: which, in which order, and what they lack.
@Controller
class LanguagesController {

    static final String PATH = "/staff/languages";

    private final Languages languages;
    private final InterfaceWords words;
    private final LanguageForm form;
    private final LanguageOrder order;
    private final Revisions revisions;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    LanguagesController(
            Languages languages,
            InterfaceWords words,
            LanguageForm form,
            LanguageOrder order,
            Revisions revisions,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.languages = languages;
        this.words = words;
        this.form = form;
        this.order = order;
        this.revisions = revisions;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View overview(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "place");
        var rows =
                listing.of(
                        languages.all().stream().map(this::row).toList(),
                        row ->
                                String.join(
                                        " ",
                                        row.language().tag(),
                                        row.language().nativeName(),
                                        row.language().germanName(),
                                        row.language().otherNames()),
                        Map.of(
                                "place", row -> sortable(row.language().position()),
                                "name", row -> row.language().germanName(),
                                "missing", row -> sortable(row.count())));
        var page = frame.titled(staff, PATH, "settings.office.languages");
        return Html.of(templates.settingsLanguages(page, listing, rows));
    }

    private static String sortable(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private LanguageRow row(Language language) {
        return LanguageRow.of(language, languages.isOpen(language), words);
    }

    @PostMapping(PATH + "/{tag}/place")
    View move(Staff staff, @PathVariable String tag, @RequestParam String to) {
        if (languages.find(tag).isEmpty()) throw new NotFound();
        var moved = order.moved(tag, to.equals("up"));
        revisions.save(staff, order, LanguageOrder.KEY, Long.MAX_VALUE, moved);
        return Redirect.to(PATH + "#" + tag);
    }

    @GetMapping(PATH + "/new")
    View draw(Staff staff) {
        return Html.of(fresh(staff, Edit.fresh(form, Form.empty())));
    }

    @PostMapping(PATH)
    View add(Staff staff, HttpServletRequest request) {
        var typed = Form.of(request);
        var tag = typed.value(LanguageForm.TAG);
        if (languages.find(tag).isEmpty())
            return editing.create(staff, form, tag, typed, edit -> fresh(staff, edit));
        var checks = new Checks(frame.titled(staff, PATH, form.label()).w(), form.read(typed));
        var problems = checks.refuse(LanguageForm.TAG, "settings.office.problem.known").all();
        return Html.unprocessable(
                fresh(staff, Edit.fresh(form, typed).refused(typed.refused(problems))));
    }

    private JteModel fresh(Staff staff, Edit edit) {
        var page = frame.titled(staff, PATH + "/new", "settings.office.languages.new");
        return templates.settingsThing(page, edit, form.blanksOfNew(), PATH, PATH, false);
    }

    @GetMapping(PATH + "/{tag}")
    View open(Staff staff, @PathVariable String tag, HttpServletRequest request) {
        return Html.of(page(staff, tag, editing.open(staff, form, tag, request)));
    }

    @PostMapping(PATH + "/{tag}")
    View save(Staff staff, @PathVariable String tag, HttpServletRequest request) {
        return editing.save(staff, form, tag, request, edit -> page(staff, tag, edit));
    }

    /// Readers find it no more; its row and all translations stay.
    @PostMapping(PATH + "/{tag}/removal")
    View remove(Staff staff, @PathVariable String tag) {
        var values = form.values(tag).orElseThrow(NotFound::new);
        if (Language.GERMAN.equals(tag)) throw new NotFound();
        revisions.save(staff, form, tag, Long.MAX_VALUE, LanguageForm.removed(values));
        return Redirect.to(PATH + "#" + tag);
    }

    private JteModel page(Staff staff, String tag, Edit edit) {
        var language = languages.find(tag).orElseThrow(NotFound::new);
        var page = frame.page(staff, form.address(tag), language.germanName());
        return templates.settingsLanguage(page, edit, form.blanks(), row(language), words);
    }

    @Bean
    static Room languagesRoom() {
        return new Room(PATH, "settings.office.languages", Staff::isAdministrator, 61);
    }
}

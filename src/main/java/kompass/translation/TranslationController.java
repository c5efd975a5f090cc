package kompass.translation;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.stream.Collectors;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.languages.Portion;
import kompass.languages.Sentence;
import kompass.languages.Tallies;
import kompass.people.Revisions;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import kompass.site.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The languages one translates, and what there is to do in each.
@Controller
class TranslationController {

    static final String PATH = "/staff/translation";

    private final Languages languages;
    private final Tallies tallies;
    private final Tasks tasks;
    private final Queue queue;
    private final Desks desks;
    private final SentenceForm form;
    private final Revisions revisions;
    private final StaffFrame frame;
    private final Templates templates;

    TranslationController(
            Languages languages,
            Tallies tallies,
            Tasks tasks,
            Queue queue,
            Desks desks,
            SentenceForm form,
            Revisions revisions,
            StaffFrame frame,
            Templates templates) {
        this.languages = languages;
        this.tallies = tallies;
        this.tasks = tasks;
        this.queue = queue;
        this.desks = desks;
        this.form = form;
        this.revisions = revisions;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View overview(Staff staff) {
        var page = frame.titled(staff, PATH, "translation.office.title");
        return Html.of(templates.translationLanguages(page, coverages(staff)));
    }

    private List<Coverage> coverages(Staff staff) {
        var byTag = tallies.all().stream().collect(Collectors.groupingBy(Portion::tag));
        return languages.all().stream()
                .filter(it -> !it.isGerman() && it.read() && staff.mayTranslate(it.tag()))
                .map(it -> Coverage.of(it, byTag.getOrDefault(it.tag(), List.of())))
                .toList();
    }

    @GetMapping(PATH + "/{tag}")
    View queue(
            Staff staff,
            @PathVariable String tag,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(defaultValue = "") String saved) {
        var language = language(staff, tag);
        var filter = Filter.of(show);
        int at = Math.clamp(number, 1, 1000);
        var all = tasks.of(tag);
        var wanted = words.strip();
        var found = queue.of(staff, tag, filter, wanted, all, at);
        var coverage = Coverage.ofTasks(language, all);
        var open = all.stream().filter(it -> it.tally().open() > 0).toList();
        var page =
                frame.titled(staff, address(tag), "translation.office.into", language.germanName());
        return Html.of(
                templates.translationQueue(
                        page,
                        language,
                        coverage,
                        new QueuePage(filter, wanted, at, found, open),
                        saved(staff, saved)));
    }

    static String address(String tag) {
        return PATH + "/" + tag;
    }

    private Language language(Staff staff, String tag) {
        if (!staff.mayTranslate(tag)) throw new NotFound();
        return languages.find(tag).filter(it -> !it.isGerman()).orElseThrow(NotFound::new);
    }

    @GetMapping(PATH + "/{tag}/texts")
    View texts(
            Staff staff,
            @PathVariable String tag,
            @RequestParam String module,
            @RequestParam String thing,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(defaultValue = "") String saved) {
        var language = language(staff, tag);
        if (module.isBlank() || thing.isBlank()) throw new NotFound();
        var workspace = desks.open(language, new Place(module, thing), at);
        return Html.of(desks.page(staff, workspace, saved(staff, saved)));
    }

    /// What was saved a moment ago, to be undone.
    private @Nullable Saved saved(Staff staff, String key) {
        return form.mayChange(staff, key)
                ? form.find(key).map(it -> saved(key, it)).orElse(null)
                : null;
    }

    private Saved saved(String key, Sentence sentence) {
        var version = revisions.version(form, key);
        return new Saved(
                form.kind(),
                key,
                form.address(key),
                sentence.german(),
                revisions.find(form.kind(), key, version - 1).isPresent()
                        ? Long.valueOf(version - 1)
                        : null);
    }

    @Bean
    static Room translationRoom() {
        return new Room(
                PATH,
                "translation.office.title",
                staff -> staff.isTranslator() || staff.isAdministrator(),
                20);
    }
}

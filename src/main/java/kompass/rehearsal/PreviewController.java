package kompass.rehearsal;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.database.Installation;
import kompass.directory.Concern;
import kompass.directory.WorkingDays;
import kompass.keeping.ConcernForm;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.questions.Asking;
import kompass.questions.Given;
import kompass.questions.Questions;
import kompass.requests.Notice;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Page;
import kompass.site.Problem;
import kompass.site.Towns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Walks the real questions of a concern in any language, before it is saved: the same questions in
/// the same templates, with the same checks. It stores and sends nothing.
@Controller
class PreviewController {

    private static final String PREFIX = "preview-";
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Map<String, List<String>>>> ANSWERS =
            new TypeReference<>() {};

    private final ConcernForm kind;
    private final Languages languages;
    private final Dictionary dictionary;
    private final WorkingDays workingDays;
    private final Towns towns;
    private final boolean demo;
    private final StaffFrame frame;
    private final Templates templates;
    private final JsonMapper json;
    private final Clock clock;

    PreviewController(
            ConcernForm kind,
            Languages languages,
            Dictionary dictionary,
            WorkingDays workingDays,
            Towns towns,
            Installation installation,
            StaffFrame frame,
            Templates templates,
            JsonMapper json,
            Clock clock) {
        this.kind = kind;
        this.languages = languages;
        this.dictionary = dictionary;
        this.workingDays = workingDays;
        this.towns = towns;
        this.demo = installation.demo();
        this.frame = frame;
        this.templates = templates;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/staff/concerns/preview")
    View walk(Staff staff, HttpServletRequest request) {
        var form = Form.of(request);
        var values = values(form);
        var concern = kind.unsaved("preview", values.form(Set.of()));
        if (concern.isEmpty()) {
            var page = frame.titled(staff, "/staff/concerns/preview", "rehearsal.office.preview");
            var problems = kind.problems(values.form(Set.of()));
            return Html.unprocessable(
                    templates.rehearsalStaffNoPreview(page, Form.empty().refused(problems)));
        }
        var before = asking(form, concern.get(), given(form));
        var walk =
                new Walk(
                        concern.get(),
                        json.writeValueAsString(values.fields()),
                        json.writeValueAsString(before.given().byQuestion()),
                        step(form),
                        before,
                        Form.empty());
        return Html.of(templates.rehearsalPreview(page(walk), moved(walk, form)));
    }

    /// The page that the pressed button leads to.
    private Walk moved(Walk walk, Form form) {
        var step = walk.step();
        if (form.value("go").equals("back")) return shown(walk.back());
        if (!form.value("go").equals("next")) return shown(walk);
        if (walk.lacksPlace()) return withoutPlace(walk);
        var question = Questions.find(walk.asked(), walk.asking().given(), step);
        if (question.isEmpty()) return shown(walk.next());
        var asking = walk.asking().with(Questions.answered(question.get(), walk.asking(), form));
        var problems = Questions.check(question.get(), asking);
        var answered = with(walk, asking);
        if (problems.none()) return shown(answered.next());
        return with(answered, form.refused(problems.all()));
    }

    private static Walk withoutPlace(Walk walk) {
        var missing = new Problem(Notice.PLACE, walk.asking().words().of("requests.problem.place"));
        return with(walk, Form.empty().refused(List.of(missing)));
    }

    private Walk with(Walk walk, Asking asking) {
        return new Walk(
                walk.whole(),
                walk.concern(),
                json.writeValueAsString(asking.given().byQuestion()),
                walk.step(),
                asking,
                Form.empty());
    }

    /// With what was answered there before.
    private static Walk shown(Walk walk) {
        var before =
                walk.isStart()
                        ? Map.of(Notice.PLACE, walk.place())
                        : walk.asking().given().of(walk.step());
        return with(walk, Form.of(before));
    }

    private static Walk with(Walk walk, Form form) {
        return new Walk(
                walk.whole(), walk.concern(), walk.given(), walk.step(), walk.asking(), form);
    }

    private Page page(Walk walk) {
        var w = walk.asking().words();
        return new Page(w, towns.town(), demo, null, w.sayPlain(walk.asked().title()), false);
    }

    private Asking asking(Form form, Concern concern, Given given) {
        var today = LocalDate.now(clock);
        var placed = concern.at(given.value(Walk.PLACE, Walk.PLACE));
        return new Asking(
                dictionary.words(reader(form)),
                placed,
                given,
                today,
                workingDays.after(today, placed.institution()),
                languages.toInterpret());
    }

    private Language reader(Form form) {
        var tag = form.value(PREFIX + "language");
        var wanted = tag.isEmpty() ? form.value("language") : tag;
        return languages.toRead().stream()
                .filter(language -> language.tag().equals(wanted))
                .findFirst()
                .orElseGet(languages::german);
    }

    private static String step(Form form) {
        var step = form.value(PREFIX + "step");
        return step.isEmpty() ? Walk.START : step;
    }

    private Values values(Form form) {
        var carried = form.value(PREFIX + "concern");
        if (carried.isEmpty()) return kind.read(form);
        try {
            return new Values(json.readValue(carried, FIELDS));
        } catch (JacksonException tampered) {
            return new Values(Map.of());
        }
    }

    private Given given(Form form) {
        var carried = form.value(PREFIX + "given");
        try {
            var given =
                    carried.isEmpty() ? Given.NOTHING : new Given(json.readValue(carried, ANSWERS));
            var place = form.value(Notice.PLACE);
            return place.isEmpty()
                    ? given
                    : given.with(Walk.PLACE, Map.of(Walk.PLACE, List.of(place)));
        } catch (JacksonException tampered) {
            return Given.NOTHING;
        }
    }
}

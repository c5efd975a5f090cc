package kompass.people;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The way of every form for something editable: shown, saved, kept for later, refused, merged,
/// chosen.
@Component
public class Editing {

    /// Beside each field in which two clash: whose text is taken.
    static final String TAKE = "take:";

    static final String THEIRS = "theirs";

    private static final String VERSION = "version";

    private final Revisions revisions;
    private final Meanings meanings;
    private final Drafts drafts;
    private final Showing showing;

    Editing(Revisions revisions, Meanings meanings, Drafts drafts, Showing showing) {
        this.revisions = revisions;
        this.meanings = meanings;
        this.drafts = drafts;
        this.showing = showing;
    }

    /// The form as things stand; or as the draft has it, where that is asked for or nothing else
    /// stands there.
    ///
    /// @throws NotFound when there is nothing of this key, or not for this person
    public Edit open(Staff staff, Editable kind, String key, HttpServletRequest request) {
        var live = kind.values(key);
        var draft = drafts.find(kind, key).orElse(null);
        check(staff, kind, key);
        if (draft != null && (live.isEmpty() || request.getParameter("draft") != null))
            return open(kind, key, draft);
        var form = live.orElseThrow(NotFound::new).form(kind.several());
        var saved = request.getParameter("saved") != null;
        var merged = request.getParameter("merged") != null;
        var version = revisions.version(kind, key);
        var undo =
                saved && revisions.find(kind.kind(), key, version - 1).isPresent()
                        ? Long.valueOf(version - 1)
                        : null;
        var later =
                new Later(
                        draft,
                        Later.State.ELSEWHERE,
                        Form.empty(),
                        kind.mayWait(live.isEmpty()),
                        false);
        return new Edit(
                kind, key, form, version, null, saved, undo, merged, false, List.of(), later);
    }

    private Edit open(Editable kind, String key, Draft draft) {
        return new Edit(
                kind,
                key,
                draft.values().form(kind.several()),
                draft.version(),
                null,
                false,
                null,
                false,
                false,
                List.of(),
                new Later(
                        draft,
                        Later.State.OPEN,
                        Form.of(Map.of(Later.SHOW_AT, List.of(showing.typed(draft.showAt())))),
                        true,
                        false));
    }

    /// Saves what was submitted and shows it as it stands; or shows the form again, with what to
    /// correct (422) or to choose (409). Where languages would lose sentences that readers see as
    /// soon as it is saved, it asks first what their change means; the answer stands in the
    /// history. What was meant for later is kept, and readers see nothing of it yet.
    ///
    /// @throws NotFound when there is nothing of this key, or not for this person
    public View save(
            Staff staff,
            Editable kind,
            String key,
            HttpServletRequest request,
            Function<Edit, JteModel> page) {
        return save(staff, kind, key, Form.of(request), page);
    }

    /// The same with a form that has been read already.
    public View save(
            Staff staff, Editable kind, String key, Form form, Function<Edit, JteModel> page) {
        if (!isThere(kind, key)) throw new NotFound();
        check(staff, kind, key);
        return put(staff, kind, key, form, page);
    }

    /// The same for something that does not exist yet, under the key that it shall have.
    ///
    /// @throws NotFound when this person may not make it
    public View create(
            Staff staff, Editable kind, String key, Form form, Function<Edit, JteModel> page) {
        if (!kind.mayCreate(staff, key)) throw new NotFound();
        return put(staff, kind, key, form, page);
    }

    /// What was submitted and changed by a button before anything is saved.
    ///
    /// @throws NotFound when there is nothing of this key, or not for this person
    public Edit typed(Staff staff, Editable kind, String key, Form submitted, Form changed) {
        if (!isThere(kind, key)) throw new NotFound();
        check(staff, kind, key);
        return shown(
                kind, key, changed, seen(submitted), null, List.of(), later(kind, key, submitted));
    }

    /// Whether something stands there or shall.
    public boolean isThere(Editable kind, String key) {
        return values(kind, key, false).isPresent();
    }

    /// What stands there, or shall where nothing does; with `draft` what shall, where something
    /// shall.
    public Optional<Values> values(Editable kind, String key, boolean draft) {
        var live = kind.values(key);
        if (live.isPresent() && !draft) return live;
        return drafts.find(kind, key).map(Draft::values).or(() -> live);
    }

    /// What is kept for later of this kind, as far as this person may change it.
    public List<Draft> drafts(Staff staff, Editable kind) {
        return drafts.of(kind).stream()
                .filter(draft -> kind.mayChange(staff, draft.key()))
                .toList();
    }

    private View put(
            Staff staff, Editable kind, String key, Form form, Function<Edit, JteModel> page) {
        var seen = seen(form);
        var submitted = kind.within(staff, key, chosen(kind, key, seen, form));
        var later = later(kind, key, form);
        var problems = later.isChosen() ? showing.problems(form) : List.<Problem>of();
        if (!problems.isEmpty()) {
            var typed = submitted.form(kind.several());
            var refused = refused(later, problems);
            return Html.unprocessable(
                    page.apply(shown(kind, key, typed, seen, null, List.of(), refused)));
        }
        var lost =
                later.isChosen() && form.value(Later.SHOW_AT).isEmpty()
                        ? List.<Lost>of()
                        : lost(kind, key, seen, submitted, form);
        if (!Meanings.isAnswered(lost, form)) {
            var typed = submitted.form(kind.several());
            return Html.of(page.apply(shown(kind, key, typed, seen, null, lost, later)));
        }
        for (var one : lost) submitted = submitted.with(one.field(), one.chosen().name());
        if (later.isChosen()) return keep(staff, kind, key, form, submitted, lost, later, page);
        var outcome = revisions.save(staff, kind, key, seen, submitted);
        if (!(outcome instanceof Saving.Saved(var _, var merged)))
            return again(kind, key, outcome, lost, later, page);
        meanings.carryOver(lost);
        drafts.drop(kind, key, later.edition());
        return Redirect.to(kind.address(key) + (merged ? "?saved&merged" : "?saved"));
    }

    /// What is wrong now would be wrong then.
    private View keep(
            Staff staff,
            Editable kind,
            String key,
            Form form,
            Values values,
            List<Lost> lost,
            Later later,
            Function<Edit, JteModel> page) {
        var seen = seen(form);
        var typed = values.form(kind.several());
        var showAt = showing.moment(form);
        if (showAt != null) {
            var outcome = showing.rehearsed(staff, kind, key, seen, values);
            if (!(outcome instanceof Saving.Saved))
                return again(kind, key, outcome, lost, later, page);
        }
        if (drafts.keep(staff, kind, key, later.edition(), seen, values, showAt))
            return Redirect.to(kind.address(key) + "?draft");
        var theirs = drafts.find(kind, key).orElse(null);
        var clashing = new Later(theirs, Later.State.CLASHING, later.form(), true, true);
        return new Html(page.apply(shown(kind, key, typed, seen, null, lost, clashing)), 409);
    }

    private static Later refused(Later later, List<Problem> problems) {
        return new Later(later.draft(), later.state(), later.form().refused(problems), true, true);
    }

    /// The form again after what did not come to be saved.
    private View again(
            Editable kind,
            String key,
            Saving outcome,
            List<Lost> lost,
            Later later,
            Function<Edit, JteModel> page) {
        return switch (outcome) {
            case Saving.Saved _ -> throw new IllegalArgumentException("It was saved");
            case Saving.Refused(var values, var problems) -> {
                var typed = values.form(kind.several()).refused(problems);
                var version = revisions.version(kind, key);
                yield Html.unprocessable(
                        page.apply(shown(kind, key, typed, version, null, lost, later)));
            }
            case Saving.Clash clash -> {
                var mine = clash.mine().form(kind.several());
                yield new Html(
                        page.apply(shown(kind, key, mine, clash.version(), clash, lost, later)),
                        409);
            }
        };
    }

    /// One question at a time: what clashes is chosen first.
    private List<Lost> lost(Editable kind, String key, long seen, Values submitted, Form form) {
        var texts = kind.texts(key, submitted);
        return texts == null || revisions.clash(kind, key, seen, submitted).isPresent()
                ? List.of()
                : meanings.asked(texts, form);
    }

    private static Edit shown(
            Editable kind,
            String key,
            Form form,
            long version,
            Saving.@Nullable Clash clash,
            List<Lost> lost,
            Later later) {
        return new Edit(kind, key, form, version, clash, false, null, false, true, lost, later);
    }

    /// What this form knows of a draft: the one that it showed, or that somebody kept one since.
    private Later later(Editable kind, String key, Form form) {
        var draft = drafts.find(kind, key).orElse(null);
        var seen = form.value(Later.EDITION);
        var isSeen = draft != null && Long.toString(draft.edition()).equals(seen);
        var typed = Form.of(Map.of(Later.SHOW_AT, List.of(form.value(Later.SHOW_AT))));
        var isOffered = kind.mayWait(kind.values(key).isEmpty());
        return new Later(
                draft,
                isSeen ? Later.State.OPEN : Later.State.ELSEWHERE,
                typed,
                isOffered,
                isOffered && showing.isForLater(form, draft));
    }

    /// What was submitted; where two clashed and the other's text was chosen, that text.
    private Values chosen(Editable kind, String key, long seen, Form form) {
        var submitted = kind.read(form);
        for (var name : form.answers().keySet()) {
            if (!name.startsWith(TAKE) || !form.isChosen(name, THEIRS)) continue;
            var field = name.substring(TAKE.length());
            var theirs = revisions.find(kind.kind(), key, seen).map(Revision::values).orElse(null);
            if (theirs != null) submitted = submitted.with(field, theirs.of(field));
        }
        return submitted;
    }

    /// The version that a submitted form was first shown with, whatever was saved since.
    public static long seen(Form form) {
        var version = form.value(VERSION);
        return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
    }

    /// Whether this request brings a large form, not only what stands beside it.
    public static boolean isIn(Form form) {
        return form.answers().containsKey(VERSION);
    }

    static void check(Staff staff, Editable kind, String key) {
        if (!kind.mayChange(staff, key)) throw new NotFound();
    }
}

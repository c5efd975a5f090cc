package kompass.people;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The way of every form for something editable: shown, saved, refused, merged, chosen.
@Component
public class Editing {

    /// Beside each field in which two clash: whose text is taken.
    static final String TAKE = "take:";

    static final String THEIRS = "theirs";

    private static final String VERSION = "version";

    private final Revisions revisions;
    private final Meanings meanings;

    Editing(Revisions revisions, Meanings meanings) {
        this.revisions = revisions;
        this.meanings = meanings;
    }

    /// The form as things stand.
    ///
    /// @throws NotFound when there is nothing of this key, or not for this person
    public Edit open(Staff staff, Editable kind, String key, HttpServletRequest request) {
        var values = kind.values(key).orElseThrow(NotFound::new);
        check(staff, kind, key);
        var form = values.form(kind.several());
        var saved = request.getParameter("saved") != null;
        var merged = request.getParameter("merged") != null;
        var version = revisions.version(kind, key);
        var undo =
                saved && revisions.find(kind.kind(), key, version - 1).isPresent()
                        ? Long.valueOf(version - 1)
                        : null;
        return new Edit(kind, key, form, version, null, saved, undo, merged, false, List.of());
    }

    /// Saves what was submitted and shows it as it stands; or shows the form again, with what to
    /// correct (422) or to choose (409). Where languages would lose sentences that readers see as
    /// soon as it is saved, it asks first what their change means; the answer stands in the
    /// history.
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
        if (kind.values(key).isEmpty()) throw new NotFound();
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

    private View put(
            Staff staff, Editable kind, String key, Form form, Function<Edit, JteModel> page) {
        var seen = seen(form);
        var submitted = kind.within(staff, key, chosen(kind, key, seen, form));
        var lost = lost(kind, key, seen, submitted, form);
        if (!Meanings.isAnswered(lost, form)) {
            var typed = submitted.form(kind.several());
            return Html.of(page.apply(shown(kind, key, typed, seen, null, lost)));
        }
        for (var one : lost) submitted = submitted.with(one.field(), one.chosen().name());
        return switch (revisions.save(staff, kind, key, seen, submitted)) {
            case Saving.Saved(var _, var merged) -> {
                meanings.carryOver(lost);
                yield Redirect.to(kind.address(key) + (merged ? "?saved&merged" : "?saved"));
            }
            case Saving.Refused(var values, var problems) ->
                    new Html(
                            page.apply(
                                    shown(
                                            kind,
                                            key,
                                            values.form(kind.several()).refused(problems),
                                            revisions.version(kind, key),
                                            null,
                                            lost)),
                            422);
            case Saving.Clash clash ->
                    new Html(
                            page.apply(
                                    shown(
                                            kind,
                                            key,
                                            clash.mine().form(kind.several()),
                                            clash.version(),
                                            clash,
                                            lost)),
                            409);
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
            List<Lost> lost) {
        return new Edit(kind, key, form, version, clash, false, null, false, true, lost);
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

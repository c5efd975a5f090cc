package kompass.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// When a draft shall show itself, as forms say it, and whether it could.
@Component
class Showing {

    private final Revisions revisions;
    private final Installation installation;
    private final Dictionary dictionary;
    private final Languages languages;
    private final TransactionTemplate rehearsal;
    private final Clock clock;

    Showing(
            Revisions revisions,
            Installation installation,
            Dictionary dictionary,
            Languages languages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.revisions = revisions;
        this.installation = installation;
        this.dictionary = dictionary;
        this.languages = languages;
        this.rehearsal = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Whether the form is to be kept, not shown: its button says so, or another moment than the
    /// draft had. So the Enter key behind a moment shows nothing too early.
    boolean isForLater(Form form, @Nullable Draft draft) {
        var moment = form.value(Later.SHOW_AT);
        var before = draft == null ? "" : typed(draft.showAt());
        return form.value("go").equals("draft") || (!moment.isEmpty() && !moment.equals(before));
    }

    String typed(@Nullable Instant moment) {
        return Moments.typed(moment, installation.timeZone());
    }

    /// What is wrong with the moment that a form names.
    List<Problem> problems(Form form) {
        if (form.value(Later.SHOW_AT).isEmpty()) return List.of();
        var moment = moment(form);
        if (moment != null && moment.isAfter(clock.instant())) return List.of();
        var problem = dictionary.words(languages.german()).of("people.office.later.at.problem");
        return List.of(new Problem(Later.SHOW_AT, problem));
    }

    /// Null where the form names none, or nothing that is one.
    @Nullable Instant moment(Form form) {
        return Moments.of(form.value(Later.SHOW_AT), installation.timeZone());
    }

    /// What saving it now would come to. Nothing is saved.
    Saving rehearsed(Staff staff, Editable kind, String key, long seen, Values values) {
        return rehearsal.execute(status -> {
            status.setRollbackOnly();
            return revisions.save(staff, kind, key, seen, values);
        });
    }
}

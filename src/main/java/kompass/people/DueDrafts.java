package kompass.people;

import java.util.List;
import kompass.mail.Letter;
import kompass.mail.Letters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows drafts when it is time, as if whoever kept them saved them then. What cannot be shown
/// stays a draft, and who kept it is told; what only the database kept back is tried again.
@Component
class DueDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(DueDrafts.class);

    private final Drafts drafts;
    private final History history;
    private final People people;
    private final Revisions revisions;
    private final Meanings meanings;
    private final Letters letters;
    private final TransactionTemplate each;

    DueDrafts(
            Drafts drafts,
            History history,
            People people,
            Revisions revisions,
            Meanings meanings,
            Letters letters,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.history = history;
        this.people = people;
        this.revisions = revisions;
        this.meanings = meanings;
        this.letters = letters;
        this.each = new TransactionTemplate(transactions);
    }

    /// Every few seconds: what is due by the clock, once, whichever node comes first.
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT10S")
    void whatIsDue() {
        for (var id : drafts.due()) {
            try {
                each.executeWithoutResult(_ -> drafts.take(id).ifPresent(this::show));
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | TransactionException away) {
                LOG.warn("A draft waits for the database: {}", id, away);
            } catch (RuntimeException broken) {
                LOG.error("A draft could not be shown: {}", id, broken);
                each.executeWithoutResult(_ -> drafts.take(id).ifPresent(this::missed));
            }
        }
    }

    private void show(Draft draft) {
        if (!isShown(draft)) missed(draft);
    }

    private boolean isShown(Draft draft) {
        var kind = history.kind(draft.kind()).orElse(null);
        var staff = people.staff(draft.by()).orElse(null);
        var key = draft.key();
        if (kind == null || staff == null || !kind.mayPut(staff, key)) return false;
        var values = kind.within(staff, key, draft.values());
        var texts = kind.texts(key, values);
        var lost =
                texts == null
                        ? List.<Lost>of()
                        : meanings.asked(texts, values.form(kind.several()));
        if (!(revisions.save(staff, kind, key, draft.version(), values) instanceof Saving.Saved))
            return false;
        meanings.carryOver(lost);
        drafts.drop(kind, key, draft.edition());
        return true;
    }

    private void missed(Draft draft) {
        LOG.warn("A draft was to show itself by now, but could not: {}", draft.id());
        drafts.missed(draft.id());
        people.staff(draft.by())
                .map(Staff::email)
                .filter(Letters::isAddress)
                .ifPresent(address ->
                        letters.post(
                                DraftWriter.KIND, draft.id(), Letter.Mode.LINK, address, null));
    }
}

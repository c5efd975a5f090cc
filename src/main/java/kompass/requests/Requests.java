package kompass.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import kompass.directory.Concern;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.papers.Pages;
import kompass.questions.Asking;
import kompass.questions.Given;
import kompass.questions.PaperAnswer;
import kompass.questions.Questions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Accepted requests. Sending one is one transaction: the sealed request, its papers, its story and
/// (by `RequestSubmitted`) its letters.
@Repository
public class Requests {

    private final JdbcClient database;
    private final Vault vault;
    private final Drafts drafts;
    private final Pages pages;
    private final Story story;
    private final Receipts receipts;
    private final Languages languages;
    private final Dictionary dictionary;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Requests(
            JdbcClient database,
            Vault vault,
            Drafts drafts,
            Pages pages,
            Story story,
            Receipts receipts,
            Languages languages,
            Dictionary dictionary,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.drafts = drafts;
        this.pages = pages;
        this.story = story;
        this.receipts = receipts;
        this.languages = languages;
        this.dictionary = dictionary;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /// What stands behind the seal: the answers, and the concern as it was when they were given.
    private record Contents(
            Given given, Concern concern, LocalDate earliest, List<PaperAnswer> papers) {}

    /// Accepts a draft. False when it was sent already (a double click, a second tab).
    @Transactional
    boolean submit(Draft draft, Asking asking, List<PaperAnswer> papers, String device) {
        var answers = Questions.read(asking, papers);
        if (!drafts.close(draft)) return false;
        var now = clock.instant();
        var id = UUID.randomUUID();
        var request =
                new Request(
                        id,
                        unusedReference(),
                        asking.words().language(),
                        asking.concern(),
                        answers,
                        now);
        var contents =
                new Contents(
                        Questions.onlyAsked(asking.concern(), asking.given()),
                        asking.concern(),
                        asking.earliest(),
                        papers);
        var receipt = Receipt.issue(request);
        database.sql(
                        """
                        INSERT INTO requests.request
                            (id, reference, language, concern, institution, sealed, access, accepted_at)
                        VALUES (:id, :reference, :language, :concern, :institution, :sealed, :access, :now)
                        """)
                .param("id", id)
                .param("reference", request.reference())
                .param("language", request.language().tag())
                .param("concern", request.concern().slug())
                .param("institution", request.concern().institution().slug())
                .param("sealed", vault.seal(json.writeValueAsBytes(contents), "request " + id))
                .param("access", access(receipt.code(), receipt.factor()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (Questions.handsIn(asking.concern(), asking.given())) {
            eraseUnasked(draft, papers);
            pages.handOver(draft.id(), id);
        } else pages.erase(draft.id());
        story.append(id, Event.Kind.RECEIVED);
        receipts.keep(receipt, request, device);
        events.publishEvent(new RequestSubmitted(request));
        return true;
    }

    /// Photos of a paper that the concern has stopped asking for while the draft was open.
    void eraseUnasked(Draft draft, List<PaperAnswer> papers) {
        var sent =
                papers.stream()
                        .filter(answer -> answer.choice() == PaperAnswer.Choice.SENT)
                        .map(answer -> answer.asked().paper().slug())
                        .toList();
        for (var page : pages.of(draft.id()))
            if (!sent.contains(page.slot())) pages.remove(page.id());
    }

    public Optional<Request> find(UUID id) {
        return read("id = :key AND erased_at IS NULL", id);
    }

    /// What people name it by; also while only the record without content is left.
    public Optional<String> reference(UUID id) {
        return database.sql("SELECT reference FROM requests.request WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// How many requests of this concern are kept.
    public int countOfConcern(String concern) {
        return count("concern = :slug", concern);
    }

    /// How many requests to this institution are kept.
    public int countOfInstitution(String institution) {
        return count("institution = :slug", institution);
    }

    private int count(String condition, String slug) {
        return database.sql("SELECT count(*) FROM requests.request WHERE " + condition)
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    /// The request behind an access code and its second factor; unknown and wrong are the same.
    Optional<Request> find(String code, String factor) {
        return read("access = :key AND erased_at IS NULL", access(code, factor));
    }

    private Optional<Request> read(String condition, Object key) {
        return database.sql(
                        """
                        SELECT id, reference, language, sealed, accepted_at
                        FROM requests.request
                        WHERE %s
                        """
                                .formatted(condition))
                .param("key", key)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var contents =
                            json.readValue(
                                    vault.open(row.getBytes("sealed"), "request " + id),
                                    Contents.class);
                    var acceptedAt = row.getTimestamp("accepted_at").toInstant();
                    var language =
                            languages.find(row.getString("language")).orElse(languages.german());
                    return new Request(
                            id,
                            row.getString("reference"),
                            language,
                            contents.concern(),
                            Questions.read(
                                    asking(
                                            contents,
                                            LocalDate.ofInstant(acceptedAt, clock.getZone())),
                                    LateRefusals.considered(id, contents.papers(), pages)),
                            acceptedAt);
                })
                .optional();
    }

    private Asking asking(Contents contents, LocalDate acceptedOn) {
        return new Asking(
                dictionary.words(languages.german()),
                contents.concern(),
                contents.given(),
                acceptedOn,
                contents.earliest(),
                languages.all());
    }

    private String unusedReference() {
        while (true) {
            var reference = Codes.reference();
            var taken =
                    database.sql(
                                    "SELECT count(*) FROM requests.request WHERE reference = :reference")
                            .param("reference", reference)
                            .query(Long.class)
                            .single();
            if (taken == 0) return reference;
        }
    }

    private byte[] access(String code, String factor) {
        return vault.fingerprint("access", code + "/" + factor);
    }
}

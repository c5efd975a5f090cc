package kompass.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import kompass.papers.Pages;
import kompass.questions.Given;
import kompass.site.Towns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Where drafts are kept, sealed. A device finds its draft of a concern by the secret in its
/// cookie; the database knows only the secret's fingerprint.
@Repository
class Drafts {

    private final JdbcClient database;
    private final Vault vault;
    private final Pages pages;
    private final Towns towns;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(
            JdbcClient database,
            Vault vault,
            Pages pages,
            Towns towns,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.pages = pages;
        this.towns = towns;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(String device, String concern) {
        return database.sql(
                        """
                        SELECT d.id, d.sealed, d.expires_at
                        FROM requests.draft d
                        JOIN requests.draft_device v ON v.draft_id = d.id
                        WHERE v.device = :device
                          AND v.concern = :concern
                          AND d.expires_at > :now
                        """)
                .param("device", fingerprint(device))
                .param("concern", concern)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Draft(
                            id,
                            concern,
                            open(id, row.getBytes("sealed")),
                            row.getTimestamp("expires_at").toInstant());
                })
                .optional();
    }

    /// A new draft of this concern; what the device had begun before for the same concern is
    /// erased.
    @Transactional
    Draft start(String device, String concern, Given given) {
        letGo(device, concern);
        var draft = new Draft(UUID.randomUUID(), concern, given, expiry());
        database.sql(
                        """
                        INSERT INTO requests.draft (id, concern, sealed, created_at, expires_at)
                        VALUES (:id, :concern, :sealed, :now, :expires)
                        """)
                .param("id", draft.id())
                .param("concern", concern)
                .param("sealed", seal(draft))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", draft.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        bind(device, draft.id(), concern);
        return draft;
    }

    /// Keeps what was answered; each answer gives the draft its full time again.
    @Transactional
    void save(Draft draft) {
        database.sql(
                        """
                        UPDATE requests.draft
                        SET sealed = :sealed, expires_at = :expires
                        WHERE id = :id
                        """)
                .param("id", draft.id())
                .param("sealed", seal(draft))
                .param("expires", expiry().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Lets this device go on with a draft that another one began, instead of its own of the same
    /// concern.
    void share(String device, UUID draft, String concern) {
        letGo(device, concern);
        bind(device, draft, concern);
    }

    /// Takes the draft out of the world of drafts because it becomes a request; false when somebody
    /// else was faster.
    boolean close(Draft draft) {
        return database.sql("DELETE FROM requests.draft WHERE id = :id")
                        .param("id", draft.id())
                        .update()
                == 1;
    }

    /// "Clear this device": what no other device holds is erased.
    @Transactional
    void forget(String device) {
        database.sql("SELECT concern FROM requests.draft_device WHERE device = :device")
                .param("device", fingerprint(device))
                .query((row, n) -> row.getString("concern"))
                .list()
                .forEach(concern -> letGo(device, concern));
    }

    /// Drafts nobody went on with, and their pages. Returns how many were erased.
    @Transactional
    int eraseExpired() {
        var expired =
                database.sql("DELETE FROM requests.draft WHERE expires_at <= :now RETURNING id")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
        expired.forEach(pages::erase);
        return expired.size();
    }

    private void letGo(String device, String concern) {
        var left =
                database.sql(
                                """
                                DELETE FROM requests.draft_device
                                WHERE device = :device AND concern = :concern
                                RETURNING draft_id
                                """)
                        .param("device", fingerprint(device))
                        .param("concern", concern)
                        .query((row, n) -> row.getObject("draft_id", UUID.class))
                        .list();
        eraseUnheld(left);
    }

    private void eraseUnheld(List<UUID> drafts) {
        for (var id : drafts) {
            var erased =
                    database.sql(
                                    """
                                    DELETE FROM requests.draft d
                                    WHERE d.id = :id
                                      AND NOT EXISTS (SELECT 1 FROM requests.draft_device v WHERE v.draft_id = d.id)
                                    """)
                            .param("id", id)
                            .update();
            if (erased == 1) pages.erase(id);
        }
    }

    private void bind(String device, UUID draft, String concern) {
        database.sql(
                        """
                        INSERT INTO requests.draft_device (device, draft_id, concern)
                        VALUES (:device, :draft, :concern)
                        """)
                .param("device", fingerprint(device))
                .param("draft", draft)
                .param("concern", concern)
                .update();
    }

    private byte[] fingerprint(String device) {
        return vault.fingerprint("device", device);
    }

    private byte[] seal(Draft draft) {
        return vault.seal(json.writeValueAsBytes(draft.given()), "draft " + draft.id());
    }

    private Given open(UUID id, byte[] sealed) {
        return json.readValue(vault.open(sealed, "draft " + id), Given.class);
    }

    private Instant expiry() {
        return clock.instant().plus(Duration.ofDays(towns.town().periods().draftDays()));
    }
}

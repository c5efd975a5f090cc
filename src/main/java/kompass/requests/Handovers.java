package kompass.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Codes by which a draft moves to another browser (see decision 9).
@Repository
class Handovers {

    /// How long a code can be typed (`product.md`, Forms).
    static final Duration TIME = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Vault vault;
    private final Drafts drafts;
    private final Clock clock;

    Handovers(JdbcClient database, Vault vault, Drafts drafts, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Where somebody who typed a code goes on.
    record TakenOver(String concern, String language) {}

    private record Bound(UUID id, String concern, String language) {}

    /// A code to type in another browser; a new one replaces the former.
    @Transactional
    String handOver(Draft draft, String language) {
        var code = Codes.handover();
        database.sql("DELETE FROM requests.handover WHERE draft_id = :draft OR expires_at < :now")
                .param("draft", draft.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        database.sql(
                        """
                        INSERT INTO requests.handover (code, draft_id, language, expires_at)
                        VALUES (:code, :draft, :language, :expires)
                        """)
                .param("code", vault.fingerprint("handover", code))
                .param("draft", draft.id())
                .param("language", language)
                .param("expires", clock.instant().plus(TIME).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /// Binds the draft behind a code to this device as well; the code is used up by it.
    @Transactional
    Optional<TakenOver> takeOver(String code, String device) {
        var found =
                database.sql(
                                """
                                DELETE FROM requests.handover h
                                USING requests.draft d
                                WHERE d.id = h.draft_id
                                  AND h.code = :code
                                  AND h.expires_at > :now
                                RETURNING d.id, d.concern, h.language
                                """)
                        .param("code", vault.fingerprint("handover", Codes.normalised(code)))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query((row, n) ->
                                new Bound(
                                        row.getObject("id", UUID.class),
                                        row.getString("concern"),
                                        row.getString("language")))
                        .optional();
        found.ifPresent(bound -> drafts.share(device, bound.id, bound.concern));
        return found.map(bound -> new TakenOver(bound.concern, bound.language));
    }
}

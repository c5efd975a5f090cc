package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kompass.database.TestDatabase;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whoever upgrades on a Friday has requests of the week before.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class EarlierRequestsTests {

    @Autowired private Concerns concerns;
    @Autowired private JsonMapper json;

    @Test
    void whatWasSealedBeforeConcernsAskedTheirOwnQuestionsStillOpens() {
        var now = concerns.find("anmeldung").orElseThrow();
        var sealed = (ObjectNode) json.valueToTree(now);
        sealed.remove(List.of("places", "questions", "listed"));
        ((ObjectNode) sealed.get("institution"))
                .remove(List.of("deviations", "certificate", "serves", "listed"));
        sealed.get("papers").forEach(paper -> ((ObjectNode) paper).remove("way"));

        var read = json.readValue(json.writeValueAsBytes(sealed), Concern.class);

        assertThat(read.institution().mailbox()).isEqualTo(now.institution().mailbox());
        assertThat(read.papers()).hasSameSizeAs(now.papers());
        assertThat(read.questions()).isEmpty();
    }
}

package kompass.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kompass.database.TestDatabase;
import kompass.languages.Language;
import kompass.languages.Wording;
import kompass.site.Form;
import kompass.site.Problem;
import org.junit.jupiter.api.Test;

class RevisionsTests {

    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, false, false, 0);
    private static final Staff MIRA = staff("Mira");
    private static final Staff TOM = staff("Tom");

    private final TestDatabase database = TestDatabase.fresh();
    private final Revisions revisions = at("2026-11-22T12:00:00Z");
    private final Offices offices = new Offices();

    @Test
    void whatStoodThereBeforeTheFirstChangeCanBeGoneBackTo() {
        save(MIRA, 0, "name", "Rathaus", "phone", "05264 1");

        assertThat(revisions.find("office", "rathaus", 0))
                .hasValueSatisfying(before ->
                        assertThat(before.values())
                                .isEqualTo(of("name", "Rathaus", "phone", "05264 0")));
        assertThat(revisions.latest("office", "rathaus"))
                .hasValueSatisfying(latest -> {
                    assertThat(latest.version()).isEqualTo(1);
                    assertThat(latest.byName()).isEqualTo("Mira");
                });
    }

    @Test
    void twoWhoChangeDifferentFieldsAtOnceBothGetTheirs() {
        save(MIRA, 0, "name", "Rathaus", "phone", "05264 1");

        var outcome = save(TOM, 0, "name", "Altes Rathaus", "phone", "05264 0");

        assertThat(outcome).isEqualTo(new Saving.Saved(2, true));
        assertThat(offices.stored)
                .isEqualTo(Map.of("rathaus", of("name", "Altes Rathaus", "phone", "05264 1")));
    }

    @Test
    void twoWhoChangeTheSameFieldAtOnceMustChoose() {
        save(MIRA, 0, "name", "Rathaus", "phone", "05264 1");

        var outcome = save(TOM, 0, "name", "Rathaus", "phone", "05264 2");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Saving.Clash.class,
                        clash -> {
                            assertThat(clash.fields()).containsExactly("phone");
                            assertThat(clash.by()).isEqualTo("Mira");
                            assertThat(clash.mine().of("phone")).isEqualTo("05264 2");
                            assertThat(clash.theirs().of("phone")).isEqualTo("05264 1");
                        });
        assertThat(offices.stored.get("rathaus"))
                .extracting(it -> it.of("phone"))
                .isEqualTo("05264 1");
    }

    @Test
    void aFormThatShowedNoVersionOverwritesNothing() {
        offices.stored.clear();
        save(MIRA, 0, "name", "Rathaus", "phone", "05264 1");

        var outcome = save(TOM, 0, "name", "Rathaus", "phone", "05264 2");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Saving.Clash.class,
                        clash -> assertThat(clash.fields()).containsExactly("phone"));
    }

    @Test
    void theSameChangeByTwoIsNoClash() {
        save(MIRA, 0, "name", "Rathaus", "phone", "05264 1");

        var outcome = save(TOM, 0, "name", "Rathaus", "phone", "05264 1");

        assertThat(outcome).isEqualTo(new Saving.Saved(1, true));
    }

    @Test
    void ofWhatIsLongAgoOnlyTheLastStateStaysAndNobodysName() {
        var longAgo = at("2024-01-10T12:00:00Z");
        longAgo.save(MIRA, offices, "rathaus", 0, of("name", "Rathaus", "phone", "1"));
        longAgo.save(TOM, offices, "rathaus", 1, of("name", "Rathaus", "phone", "2"));
        longAgo.save(TOM, offices, "schule", 0, of("name", "Schule", "phone", "3"));
        longAgo.removed(TOM, offices, "schule", of("name", "Schule", "phone", "3"));
        save(MIRA, 2, "name", "Rathaus", "phone", "4");

        rows("2026-11-22T12:00:00Z").forget(Instant.parse("2024-11-22T12:00:00Z"));

        assertThat(rows("2026-11-22T12:00:00Z").search(null, null, null, "", 9, 0))
                .extracting(Revision::key, Revision::version, Revision::byName)
                .containsExactly(tuple("rathaus", 3L, "Mira"), tuple("rathaus", 2L, ""));
        assertThat(rows("2026-11-22T12:00:00Z").search(null, null, TOM.id(), "", 9, 0)).isEmpty();
        assertThat(save(TOM, 2, "name", "Altes Rathaus", "phone", "2"))
                .as("a form that was opened before the latest change")
                .isEqualTo(new Saving.Saved(4, true));
        assertThat(offices.stored.get("rathaus"))
                .isEqualTo(of("name", "Altes Rathaus", "phone", "4"));
    }

    @Test
    void whatIsRefusedLeavesNoTrace() {
        var outcome = save(MIRA, 0, "name", "", "phone", "05264 1");

        assertThat(outcome).isInstanceOf(Saving.Refused.class);
        assertThat(revisions.latest("office", "rathaus")).isEmpty();
    }

    @Test
    void savingWithoutAChangeIsNoRevision() {
        save(MIRA, 0, "name", "Rathaus", "phone", "05264 0");

        assertThat(revisions.latest("office", "rathaus")).isEmpty();
    }

    @Test
    void theTrailIsSearchedByPersonTitleAndText() {
        save(MIRA, 0, "name", "Rathaus", "phone", "05264 1");
        save(TOM, 1, "name", "Rathaus", "phone", "100%");

        assertThat(rows("2026-11-22T12:00:00Z").search(null, null, null, "tom", 10, 0)).hasSize(1);
        assertThat(rows("2026-11-22T12:00:00Z").search(null, null, null, "0%", 10, 0)).hasSize(1);
        assertThat(rows("2026-11-22T12:00:00Z").search(null, null, MIRA.id(), "", 10, 0))
                .hasSize(1);
        assertThat(rows("2026-11-22T12:00:00Z").search("office", "rathaus", null, "rathaus", 10, 0))
                .hasSize(3);
        assertThat(rows("2026-11-22T12:00:00Z").search("office", "elsewhere", null, "", 10, 0))
                .isEmpty();
    }

    @Test
    void savesInTheSameMomentComeOneAfterTheOther() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Saving> name = () -> save(MIRA, 0, "name", "Haus", "phone", "05264 0");
            Callable<Saving> phone = () -> save(TOM, 0, "name", "Rathaus", "phone", "05264 1");
            for (var saving : threads.invokeAll(List.of(name, phone)))
                assertThat(saving.get()).isInstanceOf(Saving.Saved.class);
        }

        assertThat(offices.stored.get("rathaus")).isEqualTo(of("name", "Haus", "phone", "05264 1"));
    }

    private Revisions at(String moment) {
        var clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new Revisions(rows(moment), new Drafts(database.jdbc(), clock));
    }

    private RevisionRows rows(String moment) {
        return new RevisionRows(
                database.jdbc(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private Saving save(Staff by, long seen, String... fields) {
        var saving =
                database.transactions()
                        .execute(_ -> revisions.save(by, offices, "rathaus", seen, of(fields)));
        return Objects.requireNonNull(saving);
    }

    private static Values of(String... fields) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) values.put(fields[i], fields[i + 1]);
        return new Values(values);
    }

    private static Staff staff(String name) {
        return new Staff(
                UUID.randomUUID(),
                name,
                name + "@kalletal.example",
                Set.of(new Grant.Administrator()));
    }

    /// A kind of thing whose name must not be empty.
    private static final class Offices implements Editable {

        private final Map<String, Values> stored =
                new HashMap<>(Map.of("rathaus", of("name", "Rathaus", "phone", "05264 0")));

        @Override
        public String kind() {
            return "office";
        }

        @Override
        public String label() {
            return "people.office.rooms";
        }

        @Override
        public boolean mayChange(Staff staff, String key) {
            return true;
        }

        @Override
        public Optional<Values> values(String key) {
            return Optional.ofNullable(stored.get(key));
        }

        @Override
        public Values read(Form form) {
            return Values.of(form, List.of("name", "phone"));
        }

        @Override
        public String title(String key, Values values) {
            return values.of("name");
        }

        @Override
        public String address(String key) {
            return "/staff/offices/" + key;
        }

        @Override
        public List<Problem> store(String key, Values values) {
            if (!values.has("name"))
                return List.of(
                        new Problem(
                                "name", new Wording("Wie heißt es?", GERMAN, GERMAN, false, null)));
            stored.put(key, values);
            return List.of();
        }
    }
}

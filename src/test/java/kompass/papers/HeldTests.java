package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldTests {

    private final TestDatabase database = TestDatabase.fresh();
    private final UUID amal = UUID.randomUUID();
    private final List<Object> said = new ArrayList<>();
    private final int port = Clamd.freePort();

    @TempDir private Path keys;
    @TempDir private Path folder;
    private Vault vault;
    private TestPages.Store store;

    @BeforeEach
    void open() {
        vault = Vault.in(keys, clock());
        store = node();
    }

    @Test
    void upload11EicarIsRefusedAndNothingOfItKept() throws Exception {
        try (var _ = Clamd.on(port, folder)) {
            assertRefused(Refused.Reason.THREAT, infected());
            assertThat(take("pass", sheet())).hasSize(1);
        }

        assertThat(store.pages().of(amal)).singleElement().matches(Page::isReady);
    }

    @Test
    void upload11WhileTheScannerIsDownAFileIsHeldNeitherDeliveredNorLost() throws Exception {
        var id = take("pass", sheet()).getFirst();

        var page = store.pages().of(amal).getFirst();
        assertThat(page.id()).isEqualTo(id);
        assertThat(page.state()).isEqualTo(Page.State.BEING_CHECKED);
        assertThat(take("pass", sheet())).containsExactly(id);
        assertThat(store.pages().hasUnchecked(amal)).isTrue();
        assertThat(count("papers.picture")).isZero();
        assertThat(store.reception().settle(store.held().waiting(9).getFirst())).isFalse();
    }

    @Test
    void upload11WhatWasHeldBecomesItsPagesOnceTheScannerIsBack() throws Exception {
        var before = take("konto", sheet());
        var statement = take("konto", Sheets.fixture("/photos/statement.pdf"));
        var after = take("konto", Sheets.as("png", Sheets.drawn(300, 400)));

        settleAll();

        var pages = store.pages().of(amal);
        assertThat(pages).hasSize(4).allMatch(Page::isReady);
        assertThat(pages.get(0).id()).isEqualTo(before.getFirst());
        assertThat(pages.get(1).id()).isEqualTo(statement.getFirst());
        assertThat(pages.get(3).id()).isEqualTo(after.getFirst());
        assertThat(store.pages().picture(pages.get(2).id())).isNotEmpty();
        assertThat(store.pages().hasUnchecked(amal)).isFalse();
    }

    @Test
    void upload11WhatIsFoundLaterLeavesAMarkAndIsTold() throws Exception {
        take("pass", infected());
        var request = UUID.randomUUID();
        store.pages().handOver(amal, request);

        settleAll();

        var page = store.pages().of(request).getFirst();
        assertThat(page.state()).isEqualTo(Page.State.REFUSED);
        assertThat(page.refusal()).isEqualTo(Refused.Reason.THREAT);
        assertThat(said)
                .containsExactly(
                        new FileRefused(request, Set.of("pass"), Refused.Reason.THREAT),
                        new FilesChecked(request));
        assertThat(held()).isZero();
    }

    @Test
    void whatCannotBeReadAfterAllIsToldToo() throws Exception {
        take("pass", torn());

        settleAll();

        assertThat(store.pages().of(amal).getFirst().refusal())
                .isEqualTo(Refused.Reason.UNREADABLE);
        assertThat(said).hasSize(2);
    }

    @Test
    void whatIsHeldIsSealedAndErasedWithItsDraft() throws Exception {
        take("pass", sheet());

        var kept = database.jdbc().sql("SELECT held FROM papers.file").query(byte[].class).single();
        assertThat(Sheets.contains(kept, "JFIF")).isFalse();
        store.pages().erase(amal);
        assertThat(count("papers.file")).isZero();
        assertThat(count("papers.page")).isZero();
    }

    @Test
    void aScannerThatSaysNothingIsNoVerdict() throws Exception {
        try (var silent = new ServerSocket(port)) {
            assertThat(silent.isBound()).isTrue();
            assertThat(scanner().look(sheet())).isEqualTo(Scanner.Verdict.NO_ANSWER);
        }
    }

    private void settleAll() throws Exception {
        try (var _ = Clamd.on(port, folder)) {
            store = node();
            for (var file : store.held().waiting(9))
                assertThat(store.reception().settle(file)).isTrue();
        }
    }

    private TestPages.Store node() {
        return TestPages.on(
                database.jdbc(), database.transactions(), vault, clock(), scanner(), said::add);
    }

    private Scanner scanner() {
        return new Scanner("127.0.0.1:" + port, Duration.ofSeconds(1));
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    }

    private List<PageId> take(String slot, byte[] file) throws Refused, IOException {
        return store.pages().add(amal, slot, "phone", new ByteArrayInputStream(file));
    }

    private void assertRefused(Refused.Reason reason, byte[] file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> take("pass", file))
                .extracting(Refused::reason)
                .isEqualTo(reason);
    }

    private int held() {
        return database.jdbc()
                .sql("SELECT count(*) FROM papers.file WHERE held IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return database.jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    private static byte[] sheet() {
        return Sheets.as("jpeg", Sheets.drawn(600, 800));
    }

    private static byte[] infected() {
        return Sheets.with(sheet(), Clamd.EICAR);
    }

    /// Its header can be measured.
    private static byte[] torn() {
        var whole = Sheets.as("jpeg", Sheets.drawn(800, 600));
        return Arrays.copyOf(whole, whole.length / 2);
    }
}

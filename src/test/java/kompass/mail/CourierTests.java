package kompass.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kompass.database.TestDatabase;
import kompass.mail.Attempt.Outcome;
import kompass.mail.FaultyServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Safety, delivery: 1 a refused connection (`aServerThatIsAwayForADayLosesNothing`), 2 a hang, 3 a
/// temporary no, 4 a permanent no, 6 a line that drops after DATA, 7 a crash after the 250, 8 a
/// worker killed in its lease, 9 a poison letter, 10 a day of outage. 30: no value becomes a
/// header.
class CourierTests {

    private static final String TOWN_HALL = "meldeamt@kalletal.example";
    private static final String SECOND = "rathaus@kalletal.example";

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final FaultyServer server = new FaultyServer();
    private final PostRoom room =
            new PostRoom(DATABASE, PostRoom.server(server.port()), new Greeter());
    private final UUID wedding = UUID.randomUUID();

    /// Writes something short; a letter about the poison cannot be composed.
    static final class Greeter implements Writer {

        static final UUID POISON = UUID.randomUUID();
        static final UUID SECRET = UUID.randomUUID();
        static final UUID OLD_NEWS = UUID.randomUUID();

        @Override
        public String kind() {
            return "greeting";
        }

        @Override
        public boolean mustArrive() {
            return true;
        }

        @Override
        public Mail write(Letter letter) throws Unsendable {
            if (letter.about().equals(POISON)) throw new IllegalStateException("Amal Al-Srour");
            if (letter.about().equals(SECRET)) throw new Unsendable("No certificate");
            if (letter.about().equals(OLD_NEWS)) throw new Unneeded("Everybody knows");
            return new Mail(
                    "Kompass Kalletal\r\nBcc: spy@evil.example",
                    null,
                    "Guten Tag\r\nBcc: spy@evil.example\nX-Evil: yes",
                    "de",
                    ".Guten Tag\n.\nGruß أمل",
                    "<p>Gruß أمل</p>",
                    List.of(new Mail.Attachment("Gruss.pdf", new byte[] {1, 2, 3})));
        }
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void aLetterArrivesOnceUnderItsOwnMessageId() throws Exception {
        var id = room.post("greeting", wedding, TOWN_HALL, null);

        room.bringAllThatIsDue();
        room.bringAllThatIsDue();

        var letter = room.letters.find(id).orElseThrow();
        assertThat(server.accepted()).hasSize(1);
        assertThat(server.accepted().getFirst().messageId()).isEqualTo(letter.messageId());
        assertThat(letter.acceptedAt()).isEqualTo(room.clock.instant());
        assertThat(room.events).containsExactly(new LetterAccepted(letter));
        assertThat(room.letters.attempts(id))
                .containsExactly(
                        new Attempt(1, room.clock.instant(), Outcome.ACCEPTED, 250, "2.0.0"));
    }

    @Test
    void noValueBecomesAHeaderOrAnotherRecipient() throws Exception {
        room.post("greeting", wedding, TOWN_HALL, null);

        room.bringAllThatIsDue();

        var mail = server.accepted().getFirst();
        assertThat(mail.recipient()).isEqualTo(TOWN_HALL);
        assertThat(mail.message().getHeader("Bcc")).isNull();
        assertThat(mail.message().getHeader("X-Evil")).isNull();
        assertThat(mail.message().getAllRecipients()).hasSize(1);
        assertThat(mail.message().getSubject())
                .isEqualTo("Guten Tag Bcc: spy@evil.example X-Evil: yes");
        assertThat(mail.message().getFrom()[0].toString()).endsWith("<kompass@kalletal.example>");
    }

    @Test
    void reportsComeBackToAnAddressOfTheLettersOwnThatEveryServerTakes() {
        var room =
                new PostRoom(
                        DATABASE,
                        PostRoom.withPlusAddresses(
                                server.port(), "kompass-kalletal-im-ost@kalletal.example"),
                        new Greeter());
        var id = room.post("greeting", wedding, TOWN_HALL, SECOND);

        room.bringAllThatIsDue();

        var sender = server.envelopes().getFirst();
        var address = sender.substring(sender.indexOf('<') + 1, sender.indexOf('>'));
        var name = address.substring(0, address.indexOf('@'));
        assertThat(name).startsWith("kompass-kalletal-im-ost+").hasSizeLessThan(65);
        assertThat(room.ids.read(name.substring(name.indexOf('+') + 1).toUpperCase(Locale.ROOT)))
                .contains(new EnvelopeId.Sent(id, false));
        assertThatThrownBy(() ->
                        PostRoom.withPlusAddresses(
                                25, "kompass-gemeinde-kalletal-nord@kalletal.example"))
                .hasMessageContaining("KOMPASS_MAIL_PLUS");
    }

    @Test
    void anyLettersEnvelopeIdIsReadAndNoneThatSomebodyChanged() {
        for (int n = 0; n < 300; n++) {
            var id = new UUID(n % 2 == 0 ? n : UUID.randomUUID().getMostSignificantBits(), n);
            var written = room.ids.write(new EnvelopeId.Sent(id, n % 3 == 0));
            assertThat(written).hasSize(EnvelopeId.LENGTH);
            assertThat(room.ids.read(written)).contains(new EnvelopeId.Sent(id, n % 3 == 0));
            var at = n % EnvelopeId.LENGTH;
            var other = written.charAt(at) == '0' ? '1' : '0';
            assertThat(room.ids.read(written.substring(0, at) + other + written.substring(at + 1)))
                    .isEmpty();
        }
    }

    @Test
    void nobodyPostsToWhatIsNoAddress() {
        for (var address :
                List.of(
                        "a@b.example\r\nBcc: c@d.example",
                        "a@b.example, c@d.example",
                        "Amal <a@b.example>",
                        "a b@c.example",
                        "nobody"))
            assertThatThrownBy(() -> room.post("greeting", wedding, address, null))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusedConnectionAHangAndATemporaryNoDelayTheLetterByTheClock() throws IOException {
        server.next(Fault.HANG, Fault.GREYLISTS, Fault.BUSY_AFTER_DATA, Fault.DROP_AFTER_DATA);
        var id = room.post("greeting", wedding, TOWN_HALL, null);

        room.bringAllThatIsDue();
        assertThat(room.letters.find(id).orElseThrow().nextAttemptAt())
                .isEqualTo(room.clock.instant().plus(Duration.ofMinutes(1)));
        for (var wait : List.of(1, 1, 5, 15)) {
            room.clock.advance(Duration.ofMinutes(wait).minusSeconds(1));
            room.bringAllThatIsDue();
            var tries = room.letters.attempts(id).size();
            room.clock.advance(Duration.ofSeconds(1));
            room.bringAllThatIsDue();
            assertThat(room.letters.attempts(id)).hasSize(tries + 1);
        }

        assertThat(room.letters.attempts(id))
                .extracting(Attempt::outcome, Attempt::replyCode)
                .containsExactly(
                        tuple(Outcome.NO_SERVER, null),
                        tuple(Outcome.DEFERRED, 451),
                        tuple(Outcome.DEFERRED, 452),
                        tuple(Outcome.UNREACHABLE, null),
                        tuple(Outcome.ACCEPTED, 250));
        assertThat(server.seen())
                .extracting(FaultyServer.Mail::messageId)
                .hasSize(3)
                .containsOnly(room.letters.find(id).orElseThrow().messageId());
        assertThat(server.accepted()).hasSize(1);
        assertThat(room.events)
                .extracting(e -> (Object) e.getClass())
                .containsExactly(
                        LetterDelayed.class,
                        LetterDelayed.class,
                        LetterDelayed.class,
                        LetterDelayed.class,
                        LetterAccepted.class);
    }

    @Test
    void aServerThatIsAwayForAWeekLosesNothingAndTheFirstSuccessWakesAllWhoWait()
            throws IOException {
        server.close();
        var first = room.post("greeting", wedding, TOWN_HALL, SECOND);
        room.bringAllThatIsDue();
        room.clock.advance(Duration.ofMinutes(30));
        var later = room.post("greeting", wedding, TOWN_HALL, null);
        for (int hour = 0; hour < 7 * 24; hour++) {
            room.bringAllThatIsDue();
            room.clock.advance(Duration.ofHours(1));
        }
        room.bringAllThatIsDue();
        assertThat(room.events).hasOnlyElementsOfType(LetterDelayed.class);
        assertThat(room.letters.find(first).orElseThrow().redirectedAt()).isNull();

        try (var back = new FaultyServer(null, server.port())) {
            var newest = room.post("greeting", wedding, TOWN_HALL, null);
            room.bringAllThatIsDue();
            room.bringAllThatIsDue();

            assertThat(back.accepted()).extracting(FaultyServer.Mail::recipient).hasSize(3);
            assertThat(List.of(first, later, newest)).allMatch(this::isAccepted);
            assertThat(room.scheduler.getScheduledExecutions())
                    .allMatch(job -> !job.getExecutionTime().isAfter(room.clock.instant()));
        }
    }

    @Test
    void aLetterThatSomebodySendsAgainIsTriedAsOftenAsANewOne() {
        var id = room.post("greeting", wedding, TOWN_HALL, null);
        for (int n = 0; n < 9; n++) {
            server.next(Fault.GREYLISTS);
            room.bringAllThatIsDue();
            room.clock.advance(Duration.ofHours(23));
        }
        assertThat(room.letters.find(id).orElseThrow().failedAt()).isNotNull();

        room.transaction.executeWithoutResult(_ -> room.resending.sendAgain(id));
        server.next(Fault.GREYLISTS);
        room.bringAllThatIsDue();

        assertThat(room.letters.find(id).orElseThrow())
                .matches(letter -> letter.failedAt() == null, "not given up")
                .extracting(Letter::nextAttemptAt)
                .isEqualTo(room.clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void whatNobodyNeedsAnyMoreIsNeitherSentNorCountedAsLost() {
        var id = room.post("greeting", Greeter.OLD_NEWS, TOWN_HALL, SECOND);

        room.bringAllThatIsDue();

        assertThat(server.seen()).isEmpty();
        assertThat(room.letters.find(id).orElseThrow())
                .matches(Letter::isSettled, "settled")
                .matches(letter -> letter.failedAt() == null, "not lost");
        assertThat(room.queue.figures().failed()).isZero();
        assertThat(room.events).isEmpty();
        assertThat(inOneTransaction(_ -> room.resending.sendAgain(id))).isFalse();
    }

    @Test
    void onlyLettersThatMustArriveAreCounted() {
        room.add(new Flood());
        server.next(Fault.UNKNOWN_MAILBOX, Fault.UNKNOWN_MAILBOX, Fault.UNKNOWN_MAILBOX);
        flood("nobody", TOWN_HALL);
        room.post("greeting", wedding, TOWN_HALL, SECOND);

        room.bringAllThatIsDue();

        assertThat(room.queue.figures().failed()).isOne();
        assertThat(room.queue.figures().attempts()).isEqualTo(3);
    }

    @Test
    void aPermanentNoGoesToTheSecondAddressAtOnce() {
        server.next(Fault.UNKNOWN_MAILBOX);
        var id = room.post("greeting", wedding, TOWN_HALL, SECOND);

        room.bringAllThatIsDue();

        var letter = room.letters.find(id).orElseThrow();
        assertThat(server.accepted())
                .extracting(FaultyServer.Mail::recipient)
                .containsExactly(SECOND);
        assertThat(letter.redirectedAt()).isEqualTo(letter.acceptedAt());
        assertThat(room.letters.attempts(id))
                .extracting(Attempt::outcome, Attempt::enhancedCode)
                .containsExactly(tuple(Outcome.REFUSED, "5.1.1"), tuple(Outcome.ACCEPTED, "2.0.0"));
    }

    @Test
    void aPermanentNoEverywhereIsKeptAsFailed() {
        server.next(Fault.UNKNOWN_MAILBOX, Fault.UNKNOWN_MAILBOX);
        var id = room.post("greeting", wedding, TOWN_HALL, SECOND);

        room.bringAllThatIsDue();

        var letter = room.letters.find(id).orElseThrow();
        assertThat(letter.failedAt()).isNotNull();
        assertThat(room.events)
                .hasSize(2)
                .hasAtLeastOneElementOfType(LetterRedirected.class)
                .endsWith(new LetterFailed(letter));
    }

    @Test
    void aServerThatWantsUsToSignInIsAskedAgainLater() {
        server.next(Fault.SENDER_MUST_SIGN_IN);
        var id = room.post("greeting", wedding, TOWN_HALL, SECOND);

        room.bringAllThatIsDue();

        assertThat(room.letters.attempts(id))
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.NO_SERVER);
        assertThat(room.letters.find(id).orElseThrow().redirectedAt()).isNull();
    }

    @Test
    void onePoisonLetterAmongAHundredHoldsUpNone() {
        for (int n = 0; n < 50; n++) room.post("greeting", wedding, TOWN_HALL, null);
        var poison = room.post("greeting", Greeter.POISON, TOWN_HALL, null);
        for (int n = 0; n < 49; n++) room.post("greeting", wedding, TOWN_HALL, null);

        room.bringAllThatIsDue();

        assertThat(server.accepted()).hasSize(99);
        assertThat(room.letters.attempts(poison))
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.NOT_COMPOSED);
    }

    @Test
    void whatMustNotLeaveIsHeldAndTold() {
        var id = room.post("greeting", Greeter.SECRET, TOWN_HALL, SECOND);

        room.bringAllThatIsDue();

        assertThat(server.seen()).isEmpty();
        assertThat(room.letters.find(id).orElseThrow().failedAt()).isNotNull();
    }

    @Test
    void aServerThatIsAwayIsCalledBeforeTheNextLetterIsComposed() {
        server.next(Fault.HANG, Fault.HANG);
        var first = room.post("greeting", wedding, TOWN_HALL, null);
        var poison = room.post("greeting", Greeter.POISON, TOWN_HALL, null);

        room.courier.bring(first);
        room.courier.bring(poison);

        assertThat(room.letters.attempts(poison))
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.NO_SERVER);
    }

    @Test
    void whatAListenerCannotTakeIsSentOnceAndToldAgainUntilItCan() {
        room.disturbListeners(() -> {
            throw new IllegalStateException("no story today");
        });
        var id = room.post("greeting", wedding, TOWN_HALL, null);
        var greylisted = room.post("greeting", wedding, SECOND, null);
        server.next(Fault.NONE, Fault.GREYLISTS);

        room.courier.bring(id);
        room.courier.bring(greylisted);
        room.bringAllThatIsDue();
        room.untold.tellAgain();
        assertThat(server.accepted()).hasSize(1);
        assertThat(room.letters.attempts(id)).hasSize(1);
        assertThat(room.letters.attempts(greylisted)).hasSize(1);
        assertThat(room.events).isEmpty();
        room.disturbListeners(() -> {});
        room.untold.tellAgain();
        room.untold.tellAgain();

        assertThat(room.events)
                .containsExactlyInAnyOrder(
                        new LetterAccepted(found(id)), new LetterDelayed(found(greylisted)));
    }

    @Test
    void whatIsNoLongerSoIsNotTold() {
        room.disturbListeners(() -> {
            throw new IllegalStateException("no story today");
        });
        server.next(Fault.GREYLISTS);
        room.post("greeting", wedding, TOWN_HALL, null);
        room.bringAllThatIsDue();
        room.disturbListeners(() -> {});
        room.clock.advance(Duration.ofHours(1));
        room.bringAllThatIsDue();

        room.untold.tellAgain();

        assertThat(room.events).singleElement().isInstanceOf(LetterAccepted.class);
    }

    @Test
    void aCrashBetweenThe250AndTheNoteRepeatsTheSameMessageId() {
        var id = room.post("greeting", wedding, TOWN_HALL, null);
        room.bringAllThatIsDue();
        room.jdbc
                .sql(
                        "UPDATE mail.letter SET accepted_at = NULL, next_attempt_at = created_at WHERE id = :id")
                .param("id", id)
                .update();

        room.bringAllThatIsDue();

        assertThat(server.accepted())
                .extracting(FaultyServer.Mail::messageId)
                .hasSize(2)
                .containsOnly(room.letters.find(id).orElseThrow().messageId());
    }

    @Test
    void whereOnlyTheDatabasesAnswerIsLostTheAttemptIsNotedAndToldOnce() {
        var id = room.post("greeting", wedding, TOWN_HALL, null);
        var lost =
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        throw new TransactionSystemException("Gone while it committed");
                    }
                };
        room.disturbListeners(
                () -> TransactionSynchronizationManager.registerSynchronization(lost));

        room.bringAllThatIsDue();

        assertThat(isAccepted(id)).isTrue();
        assertThat(room.letters.attempts(id)).hasSize(1);
        assertThat(server.accepted()).hasSize(1);
        assertThat(room.events).singleElement().isInstanceOf(LetterAccepted.class);
    }

    @Test
    void whereTheDiskIsFullTheAnswerIsNotedOnceThereIsRoomAndNothingIsSentTwice() throws Exception {
        var id = room.post("greeting", wedding, TOWN_HALL, null);
        room.jdbc
                .sql(
                        """
                        CREATE FUNCTION mail.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100';
                        END $$
                        """)
                .update();
        room.jdbc
                .sql(
                        """
                        CREATE TRIGGER full_disk BEFORE INSERT ON mail.attempt
                        FOR EACH ROW EXECUTE FUNCTION mail.full_disk()
                        """)
                .update();
        var courier = Thread.ofVirtual().start(() -> room.courier.bring(id));
        try {
            for (int wait = 0; wait < 600 && server.accepted().isEmpty(); wait++) Thread.sleep(50);
            assertThat(room.courier.bring(id)).isPresent();
            assertThat(found(id).isSettled()).isFalse();
        } finally {
            room.jdbc.sql("DROP FUNCTION mail.full_disk() CASCADE").update();
        }

        assertThat(courier.join(Duration.ofSeconds(20))).isTrue();
        room.bringAllThatIsDue();
        assertThat(isAccepted(id)).isTrue();
        assertThat(room.letters.attempts(id)).hasSize(1);
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void aPostedLetterLeavesByItselfRightAfterTheCommit() throws InterruptedException {
        room.scheduler.start();
        try {
            room.post("greeting", wedding, TOWN_HALL, null);

            for (int wait = 0; wait < 600 && server.accepted().isEmpty(); wait++) Thread.sleep(50);

            assertThat(server.accepted()).hasSize(1);
        } finally {
            room.scheduler.stop();
        }
    }

    @Test
    void aLetterOfARolledBackTransactionNeverLeaves() {
        room.transaction.executeWithoutResult(status -> {
            room.letters.post("greeting", wedding, Letter.Mode.ATTACHMENT, TOWN_HALL, null);
            status.setRollbackOnly();
        });

        room.bringAllThatIsDue();

        assertThat(server.seen()).isEmpty();
        assertThat(room.scheduler.getScheduledExecutions()).isEmpty();
    }

    @Test
    void theSweepArmsALetterWhoseJobIsLost() {
        var id = room.post("greeting", wedding, TOWN_HALL, null);
        room.jdbc.sql("DELETE FROM mail.scheduled_tasks").update();

        room.transaction.executeWithoutResult(status -> room.oldLetters.armAll());

        assertThat(room.scheduler.getScheduledExecutions())
                .extracting(job -> job.getTaskInstance().getId())
                .containsExactly(id.toString());
    }

    @Test
    void theLeaseOfADeadWorkerIsTakenOver() throws InterruptedException {
        var id = room.post("greeting", wedding, TOWN_HALL, null);
        pickedByAnotherNodeThatWasSeen(Duration.ofMinutes(1));

        runUntil(() -> !server.accepted().isEmpty());

        assertThat(server.accepted()).hasSize(1);
        assertThat(room.letters.find(id).orElseThrow().acceptedAt()).isNotNull();
    }

    @Test
    void whatALivingWorkerHasInHandsIsLeftToIt() throws InterruptedException {
        room.post("greeting", wedding, TOWN_HALL, null);
        pickedByAnotherNodeThatWasSeen(Duration.ZERO);

        var patience = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        runUntil(() -> System.nanoTime() > patience);

        assertThat(server.seen()).isEmpty();
    }

    private void pickedByAnotherNodeThatWasSeen(Duration ago) {
        room.jdbc
                .sql(
                        """
                        UPDATE mail.scheduled_tasks
                        SET picked = TRUE, picked_by = 'another node', last_heartbeat = :seen,
                            version = version + 1
                        """)
                .param("seen", Timestamp.from(room.clock.instant().minus(ago)))
                .update();
    }

    private void runUntil(BooleanSupplier done) throws InterruptedException {
        room.scheduler.start();
        try {
            for (int wait = 0; wait < 600 && !done.getAsBoolean(); wait++) {
                Thread.sleep(50);
                // The scheduler looks again when its clock has moved on.
                room.clock.advance(Duration.ofMillis(10));
            }
        } finally {
            room.scheduler.stop();
        }
    }

    @Test
    void beyondTheLimitOfAnHourLettersToOneMailboxLeaveTogether() {
        room.add(new Flood());
        var first = floods(3);
        room.bringAllThatIsDue();
        var later = floods(5);
        var elsewhere = flood("standesamt", SECOND);
        room.bringAllThatIsDue();
        assertThat(server.recipients()).containsOnlyOnce(SECOND).hasSize(4);
        assertThat(later).noneMatch(this::isAccepted);

        room.clock.advance(Duration.ofHours(1));
        room.bringAllThatIsDue();

        assertThat(server.accepted()).hasSize(5);
        assertThat(new String(server.sources().getLast(), ISO_8859_1)).contains("5 Anfragen");
        assertThat(first).allMatch(this::isAccepted);
        assertThat(later).allMatch(this::isAccepted);
        assertThat(isAccepted(elsewhere)).isTrue();
    }

    @Test
    void whatCameBackInOneMailCameBackForAllThatItCarried() {
        room.add(new Flood());
        floods(3);
        room.bringAllThatIsDue();
        var together = floods(3);
        room.bringAllThatIsDue();
        room.clock.advance(Duration.ofHours(1));
        room.bringAllThatIsDue();
        assertThat(together).allMatch(letter -> found(letter).leftTogether());

        room.clock.advance(Duration.ofMinutes(1));
        var envelope = server.envelopes().getLast().replaceAll(".*ENVID=(\\w+).*", "$1");
        assertThat(inOneTransaction(_ -> room.returns.bounced(envelope))).isTrue();

        assertThat(together).allMatch(letter -> found(letter).isBounced());
        assertThat(room.events.stream().filter(LetterBounced.class::isInstance)).hasSize(3);
        assertThat(inOneTransaction(_ -> room.returns.bounced(envelope))).isFalse();
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsUpNoneOfThoseItWaitsWith() {
        room.add(new Flood());
        floods(3);
        room.bringAllThatIsDue();
        var poison = flood("meldeamt", TOWN_HALL, Greeter.POISON);
        room.clock.advance(Duration.ofMinutes(1));
        var later = floods(2);
        room.bringAllThatIsDue();

        room.clock.advance(Duration.ofHours(1));
        room.bringAllThatIsDue();
        room.clock.advance(Duration.ofMinutes(5));
        room.bringAllThatIsDue();

        assertThat(later).allMatch(this::isAccepted);
        assertThat(isAccepted(poison)).isFalse();
    }

    /// Three an hour, the others in one.
    static final class Flood implements Writer {

        @Override
        public String kind() {
            return "flood";
        }

        @Override
        public int mostAnHour() {
            return 3;
        }

        @Override
        public Mail write(Letter letter) {
            requireNoPoison(letter);
            return mail("1 Anfrage");
        }

        @Override
        public Mail write(Letter first, List<Letter> others) {
            requireNoPoison(first);
            others.forEach(Flood::requireNoPoison);
            return mail(others.size() + 1 + " Anfragen")
                    .carrying(others.stream().map(Letter::id).toList());
        }

        private static void requireNoPoison(Letter letter) {
            if (letter.about().equals(Greeter.POISON)) throw new IllegalStateException("poison");
        }

        private static Mail mail(String words) {
            return new Mail("Kompass", null, words, "de", words, "<p>" + words + "</p>", List.of());
        }
    }

    private List<UUID> floods(int count) {
        return Stream.generate(() -> flood("meldeamt", TOWN_HALL)).limit(count).toList();
    }

    private UUID flood(String addressee, String mailbox) {
        return flood(addressee, mailbox, UUID.randomUUID());
    }

    private UUID flood(String addressee, String mailbox, UUID about) {
        return requireNonNull(
                room.transaction.execute(_ ->
                        room.letters.post(
                                "flood", about, addressee, Letter.Mode.LINK, mailbox, null)));
    }

    private boolean inOneTransaction(TransactionCallback<Boolean> work) {
        return Boolean.TRUE.equals(room.transaction.execute(work));
    }

    private boolean isAccepted(UUID letter) {
        return found(letter).acceptedAt() != null;
    }

    private Letter found(UUID letter) {
        return room.letters.find(letter).orElseThrow();
    }

    @Test
    void aSettledLetterThatBelongsToNothingGoesAfterAMonthAndAWaitingOneStays() {
        var settled = room.post("greeting", wedding, TOWN_HALL, null);
        room.bringAllThatIsDue();
        server.next(Fault.GREYLISTS);
        var waiting = room.post("greeting", wedding, TOWN_HALL, null);
        room.bringAllThatIsDue();

        room.clock.advance(Duration.ofDays(31));
        room.oldLetters.erase();

        assertThat(room.letters.find(settled)).isEmpty();
        assertThat(room.letters.find(waiting)).isPresent();
    }

    @Test
    void anAddressKeepsNoKeyOfAnOldWeekAlive() {
        var id = room.post("greeting", wedding, TOWN_HALL, SECOND);
        var week = room.vault.weeks().last();

        room.clock.advance(Duration.ofDays(14));
        room.oldLetters.sealAnew();
        room.vault.destroy(week);

        assertThat(room.letters.find(id).orElseThrow().recipient()).isEqualTo(TOWN_HALL);
        assertThat(room.letters.find(id).orElseThrow().secondRecipient()).isEqualTo(SECOND);
    }

    @Test
    void addressesLieSealedInTheDatabase() {
        room.post("greeting", wedding, TOWN_HALL, SECOND);

        var row =
                room.jdbc
                        .sql(
                                "SELECT encode(recipient, 'escape') || encode(second_recipient, 'escape') FROM mail.letter")
                        .query(String.class)
                        .single();

        assertThat(row).doesNotContain("kalletal.example");
    }

    private static org.assertj.core.groups.Tuple tuple(
            @org.jspecify.annotations.Nullable Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}

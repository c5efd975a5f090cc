package kompass.delivery;

import static java.util.Objects.requireNonNull;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import kompass.database.TestDatabase;
import kompass.directory.Institution;
import kompass.directory.TestInstitutions;
import kompass.languages.Language;
import kompass.languages.TestLanguages;
import kompass.mail.CaughtMail.Caught;
import kompass.mail.FaultyServer;
import kompass.mail.LetterAccepted;
import kompass.mail.LetterBounced;
import kompass.mail.LetterDelayed;
import kompass.mail.LetterFailed;
import kompass.mail.LetterHeld;
import kompass.mail.PostRoom;
import kompass.papers.Pages;
import kompass.papers.Refused;
import kompass.papers.TestPages;
import kompass.requests.Request;
import kompass.requests.RequestSubmitted;
import kompass.requests.Story;
import kompass.requests.TestStory;
import kompass.site.Town;
import org.jspecify.annotations.Nullable;

/// The delivery module between real requests, real papers and a real mail server.
final class Post implements Closeable {

    final FaultyServer server = new FaultyServer();
    final PostRoom room;
    final Pages pages;
    final Story story;
    final TestLanguages languages;
    final LetterLinks links;
    final Arrivals arrivals;
    private final Redelivery redelivery;
    Town town = Amal.KALLETAL;

    private final Map<UUID, Request> requests = new HashMap<>();
    private final Dispatch dispatch;
    private @Nullable Institution office;

    Post(TestDatabase database) {
        var installation = PostRoom.installation(false);
        room = new PostRoom(database, PostRoom.server(server.port()));
        room.jdbc
                .sql(
                        "TRUNCATE delivery.part, papers.page, requests.event, requests.request CASCADE")
                .update();
        languages = TestLanguages.on(database);
        languages.languages().put(Amal.ARABIC);
        pages = TestPages.on(room.jdbc, room.transaction, room.vault, room.clock);
        story = TestStory.on(room.jdbc, room.clock);
        var parts = new Parts(room.jdbc);
        var templates = new StaticTemplates();
        var stationery =
                new Stationery(
                        languages.dictionary(), languages.languages(), () -> town, templates);
        links = new LetterLinks(room.vault, installation);
        room.add(
                new RequestWriter(
                        this::find,
                        slug -> Optional.ofNullable(office),
                        parts,
                        pages,
                        links,
                        stationery,
                        languages.languages(),
                        installation,
                        room.clock));
        room.add(
                new ReceiptWriter(
                        this::find,
                        languages.dictionary(),
                        () -> Amal.KALLETAL,
                        templates,
                        installation));
        dispatch = new Dispatch(room.letters, parts, pages, room.mailing, stationery);
        var retention = TestStory.retention(room.jdbc, room.transaction, pages, room.clock);
        arrivals =
                new Arrivals(
                        room.letters,
                        story,
                        retention,
                        TestStory.confirmations(room.jdbc, room.clock));
        var telling = new Telling(room.letters, room.resending, parts, story, retention);
        redelivery =
                new Redelivery(
                        room.letters,
                        room.resending,
                        slug -> Optional.ofNullable(office),
                        () -> town);
        room.listen(event -> {
            switch (event) {
                case LetterAccepted it -> telling.on(it);
                case LetterDelayed it -> telling.on(it);
                case LetterFailed it -> telling.on(it);
                case LetterHeld it -> telling.on(it);
                case LetterBounced it -> telling.on(it);
                default -> {}
            }
        });
    }

    private Optional<Request> find(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    Language german() {
        return languages.languages().german();
    }

    /// Keeps the request's row and lets the module hear of it, in one transaction.
    void submit(Amal amal) {
        var request = amal.request();
        office = request.concern().institution();
        requests.put(request.id(), request);
        room.transaction.executeWithoutResult(status -> {
            TestStory.keep(room.jdbc, request);
            dispatch.post(new RequestSubmitted(request));
        });
    }

    /// From now on the office has this mailbox alone.
    void moves(String mailbox) {
        office = TestInstitutions.at(mailbox, requireNonNull(office));
    }

    /// What the button at a letter that is stuck does.
    boolean sendsAgain(UUID letter) {
        return Boolean.TRUE.equals(room.transaction.execute(_ -> redelivery.sendAgain(letter)));
    }

    /// Submits, and the letters that arrive in the order of their posting.
    List<ReadableMail> deliver(Amal amal) {
        submit(amal);
        room.bringAllThatIsDue();
        return received();
    }

    List<ReadableMail> received() {
        return server.sources().stream()
                .map(source -> ReadableMail.of(new Caught(1, Instant.EPOCH, source)))
                .toList();
    }

    MimeMessage message(int number) throws MessagingException {
        return new Caught(1, Instant.EPOCH, server.sources().get(number)).message();
    }

    void photograph(Amal amal, String paper, int pages) throws IOException, Refused {
        for (int n = 0; n < pages; n++)
            this.pages.add(amal.id, paper, null, new ByteArrayInputStream(photo(n)));
    }

    private static byte[] photo(int number) throws IOException {
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 600, 800);
        ink.setColor(Color.BLACK);
        for (int line = 0; line <= number + 3; line++) ink.fillRect(80, 90 + 40 * line, 400, 12);
        ink.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
        languages.close();
    }
}

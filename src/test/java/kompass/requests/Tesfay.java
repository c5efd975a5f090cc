package kompass.requests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kompass.directory.Concern;
import kompass.languages.Languages;
import kompass.papers.Pages;
import kompass.papers.Refused;
import kompass.questions.Given;
import kompass.questions.PaperAnswer;
import kompass.questions.Questions;
import org.springframework.boot.test.context.TestComponent;

/// Tesfay asks for a first talk, with a letter that he photographed: a whole request without a
/// browser.
@TestComponent
public final class Tesfay {

    private static final Path PHOTO = Path.of("src/test/resources/photos/letter.png");

    private final Drafts drafts;
    private final Requests requests;
    private final Receipts receipts;
    private final PaperList papers;
    private final Pages pages;
    private final Entrance entrance;
    private final Languages languages;

    Tesfay(
            Drafts drafts,
            Requests requests,
            Receipts receipts,
            PaperList papers,
            Pages pages,
            Entrance entrance,
            Languages languages) {
        this.drafts = drafts;
        this.requests = requests;
        this.receipts = receipts;
        this.papers = papers;
        this.pages = pages;
        this.entrance = entrance;
        this.languages = languages;
    }

    /// The receipt of a request for a first talk, with a photographed letter.
    public Receipt asks() {
        return asks(UUID.randomUUID().toString(), Map.of());
    }

    /// The same with some questions answered in another way.
    public Receipt asks(String device, Map<String, Map<String, List<String>>> otherwise) {
        try {
            return sends(device, otherwise, Files.readAllBytes(PHOTO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with another file in place of the letter.
    public Receipt sends(byte[] file) {
        return sends(UUID.randomUUID().toString(), Map.of(), file);
    }

    private Receipt sends(
            String device, Map<String, Map<String, List<String>>> otherwise, byte[] file) {
        var concern = entrance.concern("erstberatung");
        var answers = answers();
        for (var other : otherwise.entrySet())
            answers = answers.with(other.getKey(), other.getValue());
        var draft = drafts.start(device, concern.slug(), given(concern, answers));
        try {
            pages.add(draft.id(), "briefe", device, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
        var asking = entrance.asking(languages.find("en").orElseThrow(), concern, draft.given());
        if (!requests.submit(draft, asking, answers(concern, draft), device))
            throw new IllegalStateException("Not sent");
        return receipts.find(device, concern.slug()).orElseThrow();
    }

    /// A draft of his with every question answered and nothing handed in, ready to be sent.
    Draft begins(String device) {
        var concern = entrance.concern("erstberatung");
        var wish = Map.of("what", List.of("appointment"));
        return drafts.start(device, concern.slug(), given(concern, answers()).with("wish", wish));
    }

    /// Takes back what he answered to one question.
    void forgets(Draft draft, String question) {
        drafts.save(draft.with(draft.given().with(question, Map.of())));
    }

    Optional<Draft> finds(String device) {
        return drafts.find(device, "erstberatung");
    }

    private List<PaperAnswer> answers(Concern concern, Draft draft) {
        return papers.answers(concern, draft);
    }

    /// Whatever else the concern asks and does not need stays empty.
    private Given given(Concern concern, Given answers) {
        var given = answers;
        var english = languages.find("en").orElseThrow();
        var open = Questions.firstOpen(entrance.asking(english, concern, given));
        while (open.isPresent()) {
            given = given.with(open.get().slug(), Map.of());
            open = Questions.firstOpen(entrance.asking(english, concern, given));
        }
        return given;
    }

    private static Given answers() {
        return Given.NOTHING
                .with("for-whom", Map.of("who", List.of("myself")))
                .with("name", Map.of("given", List.of("Tesfay"), "family", List.of("Mebrahtu")))
                .with(
                        "wish",
                        Map.of("what", List.of("both"), "text", List.of("My neighbour is Helga")))
                .with("times", Map.of())
                .with("interpreter", Map.of("need", List.of("no")))
                .with("reach", Map.of("kind", List.of("PHONE")))
                .with(
                        "reach-address",
                        Map.of("address", List.of("0151 2222222"), "may-say", List.of("no")));
    }
}

package kompass.requests;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kompass.database.TestDatabase;
import kompass.papers.Pages;
import kompass.questions.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// The sixteen threats of an upload. A test against the n-th is called `uploadN…`, wherever it
/// lives; `grep -rn "void upload9" src/test` finds those against the ninth. Here are those that
/// need the whole way from the wire to the store.
///
/// | | threat | tests |
/// |---|---|---|
/// | 1 | HTML, SVG or a program under the name of a photo | `DarkroomTests`, here |
/// | 2 | unknown or no bytes, torn files | `DarkroomTests` |
/// | 3 | HEIC and HEIF in every brand | `HeifTests` |
/// | 4 | a flood of pixels | `DarkroomTests`, `HeifTests` |
/// | 5 | too large, without a length, with a lying one | `DarkroomTests`, `UploadTests` |
/// | 6 | too many, at once or on a day | `PagesTests`, `QuotasTests`, `UploadTests` |
/// | 7 | two kinds in one, bytes behind the end | `DarkroomTests`, `RebuildingTests` |
/// | 8 | the place and the phone in a photo, sideways | `DarkroomTests` |
/// | 9 | whatever a PDF can do, with a password, without end | `RebuildingTests`, `IncomingPdfTests` |
/// | 10 | archives and office files | `DarkroomTests` |
/// | 11 | viruses, and a scanner that is down | `HeldTests`, `LateRefusalTests` |
/// | 12 | names that lead elsewhere | here, `PagesTests` |
/// | 13 | names that become headers | `FileNamesTests`, `DeliveryTests` |
/// | 14 | files that run in a browser | here, `PickUpTests` |
/// | 15 | converters without end, or with a network | `EnclosureTests`, `HeifTests` |
/// | 16 | half a file after a crash | `PagesTests`, `RequestsTests` |
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class UploadThreatsTests {

    private static final Path TESTS = Path.of("src/test/java/kompass");
    private static final Path LETTER = Path.of("src/test/resources/photos/letter.png");
    private static final Pattern NAMED = Pattern.compile("void upload(\\d+)[A-Z]");

    private final Drafts drafts;
    private final Pages pages;
    private final JdbcClient database;

    @LocalServerPort private int port;
    private Line amal;
    private Draft draft;

    @Autowired
    UploadThreatsTests(Drafts drafts, Pages pages, JdbcClient database) {
        this.drafts = drafts;
        this.pages = pages;
        this.database = database;
    }

    @BeforeEach
    void start() {
        var device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        draft = drafts.start(device, "erstberatung", Given.NOTHING);
        amal = new Line(port, device, "erstberatung");
    }

    @Test
    void everyThreatHasATestThatIsNamedForIt() throws IOException {
        var found = new TreeMap<Integer, List<String>>();
        for (var file : javaFiles())
            found.putAll(
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .map(name -> name.replaceAll("\\D", ""))
                            .collect(
                                    groupingBy(Integer::valueOf, mapping(name -> name, toList()))));

        assertThat(found.keySet()).containsAll(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    @Test
    void upload1AProgramUnderTheNameOfAPhotoIsRefusedInWords() {
        var answer =
                amal.sendForm(
                        "file:briefe",
                        "photo.jpg",
                        "MZ this runs".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("paper-briefe");
        assertThat(pages.of(draft.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/kompass.jpg",
                "C:\\\\Windows\\\\system32\\\\x.jpg",
                "gpj.\u202Eexe",
                "LONG.jpg",
                "a%2f..%2f..%2fb.jpg",
                "<img src=x onerror=alert(1)>.jpg"
            })
    void upload12ANameLeadsNowhereAndIsNotKept(String name) throws IOException {
        var given = name.replace("LONG", "n".repeat(300));

        var answer = amal.sendForm("file:briefe", given, Files.readAllBytes(LETTER));

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = pages.of(draft.id()).getFirst();
        assertThat(page.id().value().version()).isEqualTo(4);
        var kept =
                database.sql(
                                """
                                SELECT (file.*)::text || (page.*)::text || (picture.*)::text
                                FROM papers.file
                                JOIN papers.page ON page.file = file.id
                                JOIN papers.picture ON picture.file = file.id
                                WHERE file.owner = :owner
                                """)
                        .param("owner", draft.id())
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain("kompass.jpg", "system32", "gpj", "nnnn", "onerror");
    }

    @Test
    void upload5AFormThatDoesNotSayItsLengthIsNotRead() {
        assertThat(amal.sendFormWithoutLength(new byte[100]).statusCode()).isEqualTo(411);
    }

    @Test
    void upload12AFormWithANulInANameIsNotRead() throws IOException {
        var answer = amal.sendForm("file:briefe", "a.jpg\0.exe", Files.readAllBytes(LETTER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pages.of(draft.id())).isEmpty();
    }

    @Test
    void upload14APictureIsShownInASandboxAndToItsOwnDeviceOnly() throws IOException {
        amal.sendForm("file:briefe", "letter.png", Files.readAllBytes(LETTER));
        var page = pages.of(draft.id()).getFirst().id();

        for (var size : List.of("", "small/")) {
            var picture = amal.look(page, size);
            var headers = picture.headers();
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(headers.firstValue("Content-Type")).contains("image/jpeg");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "sandbox")
                    .doesNotContain("script-src");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(new Line(port, "someone_else_s_phone_2", "erstberatung").look(page, size))
                    .returns(404, answer -> answer.statusCode());
        }
    }
}

package kompass.settings;

import static kompass.site.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import kompass.database.TestDatabase;
import kompass.keeping.Forms;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// Whatever administrators type is text: in each field of each of their forms, on pages for
/// newcomers, for staff and in the history.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.town=of HostileTownTests")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class HostileTownTests {

    private static final List<String> FORMS =
            List.of(
                    "/staff/town/name",
                    "/staff/town/imprint",
                    "/staff/town/privacy",
                    "/staff/town/accessibility",
                    "/staff/town/emergency",
                    "/staff/town/post",
                    "/staff/town/colours",
                    "/staff/languages/ps",
                    "/staff/interpreting/ar",
                    "/staff/phrases/termin",
                    "/staff/papers/ausweise",
                    "/staff/details/name");
    private static final List<String> PAGES =
            List.of(
                    "/de",
                    "/ar",
                    "/",
                    "/de/imprint",
                    "/ar/privacy",
                    "/de/accessibility",
                    "/de/emergency",
                    "/de/request/anmeldung",
                    "/staff/town",
                    "/staff/languages",
                    "/staff/interpreting",
                    "/staff/phrases",
                    "/staff/papers",
                    "/staff/details",
                    "/staff/people",
                    "/staff/history");

    private final StaffVisit petra;

    @Autowired
    HostileTownTests(@LocalServerPort int port) {
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><img src=x onerror=alert(1)>",
                "[K](javascript:alert(1)) ' onfocus=alert(1) autofocus='",
                "</title><script>alert(1)</script>{0}"
            })
    void isTextInEachFieldOfEachForm(String hostile) {
        var taken = new TreeSet<String>();
        for (var address : FORMS) {
            for (var field : textFields(address)) {
                var form = Forms.in(petra.get(address).body());
                var changed = form.with(field, form.value(field) + " " + hostile);
                var answer = changed.with("go", "save").savedBy(petra, address);
                assertThat(answer.statusCode()).as(address + " " + field).isIn(303, 422);
                assertHarmless(address, answer.body());
                if (answer.statusCode() == 303) taken.add(address);
            }
            assertHarmless(address, petra.get(address).body());
        }
        var invitation =
                Forms.in(petra.get("/staff/people/new").body())
                        .with("name", "Eva " + hostile)
                        .with("email", hostile.hashCode() + "@kalletal.example")
                        .with("roles", "translator");
        assertHarmless("/staff/people", petra.post("/staff/people", invitation.body()).body());

        for (var path : PAGES) {
            var page = petra.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertHarmless(path, page.body());
        }
        assertThat(taken)
                .contains(
                        "/staff/town/imprint",
                        "/staff/town/accessibility",
                        "/staff/town/emergency",
                        "/staff/papers/ausweise");
    }

    private List<String> textFields(String address) {
        return Jsoup.parse(petra.get(address).body())
                .select("form[data-unsaved]")
                .getFirst()
                .select("textarea, input[type=text], input:not([type])")
                .eachAttr("name");
    }
}

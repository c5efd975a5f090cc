package kompass.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ListingTests {

    private static final Map<String, Function<String, String>> COLUMNS =
            Map.of("name", Function.identity());

    @Test
    void umlautsStandWhereGermansLookForThem() {
        assertThat(sorted("sort=name")).containsExactly("Amt", "Ärzte", "öffnen", "Oma", "Zug");
        assertThat(sorted("sort=name&order=down"))
                .containsExactly("Zug", "Oma", "öffnen", "Ärzte", "Amt");
    }

    @Test
    void aColumnThatIsNotThereSortsNothing() {
        assertThat(sorted("sort=shoe-size"))
                .containsExactly("Zug", "Ärzte", "Oma", "Amt", "öffnen");
        assertThat(listing("sort=%3Cscript%3E").by()).isEqualTo("name");
    }

    @Test
    void theHeadOfAColumnSaysItsOrderAndTurnsItRound() {
        var up = listing("sort=name&words=Öl");
        assertThat(up.order("name")).isEqualTo("ascending");
        assertThat(up.order("kind")).isNull();
        assertThat(up.sortedBy("name")).isEqualTo("/staff/list?sort=name&order=down&words=%C3%96l");
        assertThat(up.sortedBy("kind")).isEqualTo("/staff/list?sort=kind&words=%C3%96l");

        var down = listing("sort=name&order=down");
        assertThat(down.order("name")).isEqualTo("descending");
        assertThat(down.sortedBy("name")).isEqualTo("/staff/list?sort=name");
    }

    @Test
    void everyWordIsSearchedForInWhateverCase() {
        assertThat(sorted("words=ÄRZ")).containsExactly("Ärzte");
        assertThat(sorted("words=m+o")).containsExactly("Oma");
        assertThat(sorted("words=m+x")).isEmpty();
    }

    private static List<String> sorted(String query) {
        var rows = List.of("Zug", "Ärzte", "Oma", "Amt", "öffnen");
        return listing(query).of(rows, Function.identity(), COLUMNS);
    }

    private static Listing listing(String query) {
        var request = new MockHttpServletRequest("GET", "/staff/list");
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            request.addParameter(
                    parts[0],
                    java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return Listing.of(request, "name");
    }
}

package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kompass.people.Grant;
import kompass.people.Rooms;
import kompass.people.Staff;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address below `/staff` that any module answers, for every role: what the rooms say must
/// hold over HTTP. A new address without a room, or with two, fails here.
@SignInTest
class RoleMatrixTests {

    private static final String SOMETHING = "00000000-0000-0000-0000-000000000000";
    private static final Pattern LIST = Pattern.compile("\\{\\w+:([a-z-]+(?:\\|[a-z-]+)+)}");

    private static final List<Integer> FOUND = List.of(200, 302, 303, 400);
    private static final List<Integer> FOUND_OR_FINER = List.of(200, 302, 303, 400, 404);

    private record Route(RequestMethod method, String pattern, String path) {

        boolean isFixed() {
            return pattern.equals(path);
        }

        boolean isDoor() {
            return Gate.isOpen(path);
        }

        boolean isHall() {
            return path.equals(Gate.HALL);
        }

        int ask(StaffVisit browser) {
            return method == RequestMethod.POST
                    ? browser.post(path, "").statusCode()
                    : browser.get(path).statusCode();
        }
    }

    private static final Map<Role, Set<Grant>> GRANTS =
            new EnumMap<>(
                    Map.of(
                            Role.ADMINISTRATOR,
                            Set.of(new Grant.Administrator()),
                            Role.EDITOR,
                            Set.of(new Grant.Editor(Set.of())),
                            Role.TRANSLATOR,
                            Set.of(new Grant.Translator(Set.of("ar"))),
                            Role.KEEPER_OF_THE_SPORTVEREIN,
                            Set.of(new Grant.Keeper(Set.of("sportverein"))),
                            Role.KEEPER_OF_THE_EINWOHNERMELDEAMT,
                            Set.of(new Grant.Keeper(Set.of("einwohnermeldeamt")))));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired private Rooms rooms;
    @LocalServerPort private int port;

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var pattern : mapping.getPatternValues()) {
                if (!pattern.equals("/staff") && !pattern.startsWith("/staff/")) continue;
                for (var path : paths(pattern))
                    for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        routes.add(new Route(method, pattern, path));
            }
        }
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    /// With every word of a list such as `{room:concerns|papers}`, and something in all other
    /// places.
    private static List<String> paths(String pattern) {
        var list = LIST.matcher(pattern);
        if (!list.find()) return List.of(pattern.replaceAll("\\{[^}]+}", SOMETHING));
        return list.group(1).transform(words -> List.of(words.split("\\|", -1))).stream()
                .flatMap(word ->
                        paths(
                                pattern.substring(0, list.start())
                                        + word
                                        + pattern.substring(list.end()))
                                .stream())
                .toList();
    }

    @Test
    void everyAddressLiesInARoom() {
        assertThat(routes())
                .filteredOn(route -> !route.isDoor() && !route.isHall())
                .allSatisfy(route ->
                        assertThat(rooms.at(route.path())).as("room of %s", route).isPresent());
    }

    @Test
    void whoIsNotSignedInGetsToTheDoorOnly() {
        var stranger = StaffVisit.at(port);

        for (var route : routes()) {
            if (route.isDoor()) continue;
            assertThat(route.ask(stranger)).as("%s for a stranger", route).isEqualTo(303);
        }
    }

    @Test
    void everyRoleFindsItsRoomsAndNoOthers() {
        for (var role : Role.values()) {
            var staff =
                    new Staff(
                            java.util.UUID.randomUUID(),
                            "",
                            "",
                            GRANTS.getOrDefault(role, Set.of()));
            var browser = StaffVisit.at(port).as(role);
            for (var route : routes()) {
                if (route.isDoor() || route.isHall()) continue;
                if (!rooms.mayEnter(staff, route.path()))
                    assertThat(route.ask(browser)).as("%s for %s", route, role).isEqualTo(404);
                else if (route.isFixed() && route.method() == RequestMethod.GET)
                    assertThat(route.ask(browser))
                            .as("%s for %s", route, role)
                            .isIn(isWhole(route, role) ? FOUND : FOUND_OR_FINER);
            }
        }
    }

    /// Within a room there are finer checks, but not at its door and not for administrators.
    private boolean isWhole(Route route, Role role) {
        return role == Role.ADMINISTRATOR
                || rooms.at(route.path()).orElseThrow().path().equals(route.path());
    }

    @Test
    void everyAnswerSaysWhatEveryAnswerMustSay() {
        var administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        var stranger = StaffVisit.at(port);
        for (var route : routes()) {
            if (route.method() != RequestMethod.GET) continue;
            for (var browser : List.of(administrator, stranger)) {
                var headers = browser.get(route.path()).headers();
                assertThat(headers.firstValue("Cache-Control").orElse(""))
                        .as("%s", route)
                        .contains("no-store");
                assertThat(headers.firstValue("Content-Security-Policy"))
                        .hasValueSatisfying(policy ->
                                assertThat(policy)
                                        .contains("default-src 'none'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe-inline"));
                assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
                assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            }
        }
    }

    @Test
    void trickyAddressesOpenNothing() {
        var keeper = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
        for (var path :
                List.of(
                        "/staff/people;a=b",
                        "/staff/account/..%2fpeople",
                        "/staff//people",
                        "/staff/%70eople",
                        "/staff/people/",
                        "/%73taff/people",
                        "/staff/account/../people",
                        "/STAFF/people"))
            assertThat(keeper.get(path).statusCode()).as(path).isIn(303, 400, 404);
    }
}

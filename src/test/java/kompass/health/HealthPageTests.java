package kompass.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kompass.database.CannotStart;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import kompass.site.Town;
import kompass.site.Towns;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

@HealthTest
class HealthPageTests {

    private static final Pattern KOMPASS_CHECK =
            Pattern.compile("kompass_check\\{check=\"(\\w+)\"[^}]*} (\\d\\.\\d)");

    @Autowired private Towns towns;
    @Autowired private Dictionary dictionary;
    @Autowired private Languages languages;
    @LocalServerPort private int port;
    @LocalManagementPort private int management;

    @Test
    void administratorsReadHowEverythingIs() {
        var page = StaffVisit.at(port).as(Role.ADMINISTRATOR).get("/staff/health");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("PostgreSQL", "abgefangen", "Speicherplatz", "noch nie", "Schlüssel")
                .contains("Was zu tun ist");
        for (var other : new Role[] {Role.EDITOR, Role.TRANSLATOR, Role.KEEPER_OF_THE_SPORTVEREIN})
            assertThat(StaffVisit.at(port).as(other).get("/staff/health").statusCode())
                    .isEqualTo(404);
    }

    @Test
    void aContradictionLeadsToWhereItIsMended() {
        towns.put(
                new Town(
                        "Kalletal",
                        "Kompass",
                        "Gemeinde Kalletal",
                        towns.town().imprint(),
                        towns.town().controller(),
                        towns.town().dataProtectionOfficer(),
                        towns.town().supervisoryAuthority(),
                        "hilfe@kalletal.example",
                        null,
                        towns.town().emergency().subList(1, 2),
                        Town.Periods.USUAL));

        var page = StaffVisit.at(port).as(Role.ADMINISTRATOR).get("/staff/health").body();

        assertThat(page)
                .contains("Keine Alarmadresse", "/staff/town/post")
                .contains("Auf der Notfallseite fehlt die 112.", "/staff/town/emergency");
    }

    @Test
    void machinesReadTheSameOnAPortOfTheirOwn() {
        var health = get(management, "/actuator/health");

        assertThat(health.body()).contains("\"database\"", "\"keys\"", "database.good");
        assertThat(get(management, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get(management, "/actuator/health/delivery").body()).contains("mail.caught");
        assertThat(get(management, "/actuator/prometheus").body())
                .contains("kompass_check{check=\"database\"", "kompass_letters_waiting 0.0");
        assertThat(get(management, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(management, "/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    @Test
    void pageHealthAndMetricsSayTheSameOfEveryThing() {
        var w = dictionary.words(languages.german());
        var rows =
                Jsoup.parse(StaffVisit.at(port).as(Role.ADMINISTRATOR).get("/staff/health").body())
                        .select("main tbody tr");
        var read = new TreeMap<String, String>();
        rows.forEach(
                row -> read.put(row.expectFirst("th").text(), row.expectFirst(".tone").text()));

        var health = new TreeMap<String, String>();
        new JsonMapper()
                .readTree(get(management, "/actuator/health").body())
                .get("components")
                .properties()
                .forEach(it ->
                        health.put(
                                it.getKey(), it.getValue().get("details").get("level").asString()));
        var metrics = new TreeMap<String, String>();
        KOMPASS_CHECK
                .matcher(get(management, "/actuator/prometheus").body())
                .results()
                .forEach(it -> metrics.put(it.group(1), it.group(2)));

        assertThat(health).containsKeys("database", "mail", "scanner", "keys", "disk");
        assertThat(health).containsKeys("certificates", "settings");
        assertThat(read).hasSameSizeAs(health);
        health.forEach((check, level) -> {
            assertThat(read)
                    .containsEntry(
                            w.plain("health.office.check." + check),
                            w.plain("health.office.level." + level));
            assertThat(metrics).containsEntry(check, Finding.Level.valueOf(level).number() + ".0");
        });
        assertThat(metrics).hasSameSizeAs(health);
    }

    @Test
    void nothingOfItIsOnThePortThatEverybodyReaches() {
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus"})
            assertThat(get(port, path).statusCode()).as(path).isEqualTo(404);
        assertThat(get(management, "/de").statusCode()).isEqualTo(404);
        assertThat(get(management, "/staff/health").statusCode()).isNotEqualTo(200);
    }

    @Test
    void withoutASettingThereIsNoSuchPortAndNeverTheCommonOne() {
        var nothing = new MockEnvironment().withProperty("kompass.management.port", "");
        new ManagementPort().postProcessEnvironment(nothing, new SpringApplication());
        assertThat(nothing.getProperty("management.server.port")).isEqualTo("-1");

        var common =
                new MockEnvironment()
                        .withProperty("server.port", "8080")
                        .withProperty("kompass.management.port", "8080");
        assertThatThrownBy(() ->
                        new ManagementPort()
                                .postProcessEnvironment(common, new SpringApplication()))
                .isInstanceOf(CannotStart.class);
    }

    private static HttpResponse<String> get(int port, String path) {
        var address = URI.create("http://127.0.0.1:" + port + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kompass.requests.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class KilledUploadJourney {
    private static final String CONCERN = "erstberatung";

    @Test
    void aPhotoOfWhichHalfArrivedGoesOnAtAnotherNodeAfterTheFirstWasKilled() throws Exception {
        var photo = Files.readAllBytes(Photos.AT_AN_ANGLE);
        int half = photo.length / 2;
        try (var sink = new MailSink();
                var nodes = new TwoNodes(sink).founded()) {
            nodes.first.start();
            nodes.second.start();
            var device = new Petitioner(List.of(nodes.first.url("")), CONCERN, 1).begins().device();
            var first = new Line(nodes.first.port(), device, CONCERN);
            var second = new Line(nodes.second.port(), device, CONCERN);
            var name = UUID.randomUUID().toString();
            var upload = Line.address(first.begin("briefe", name, photo.length));
            assertThat(first.append(upload, 0, Arrays.copyOf(photo, half)).statusCode())
                    .isEqualTo(204);

            nodes.first.kill();

            assertThat(second.received(upload)).isEqualTo(half);
            var rest = Arrays.copyOfRange(photo, half, photo.length);
            assertThat(second.append(upload, half, rest).statusCode()).isEqualTo(204);
            assertThat(second.finish(upload).statusCode()).isEqualTo(201);
            nodes.first.start();
            assertThat(first.finish(upload).statusCode()).isEqualTo(201);
            assertThat(count(nodes, "papers.page")).isOne();
            assertThat(count(nodes, "papers.chunk")).isZero();
        }
    }

    private static int count(TwoNodes nodes, String table) {
        return nodes.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}

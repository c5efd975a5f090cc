package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kompass.mail.Attempt.Outcome;
import kompass.mail.MailSettings.Tls;
import org.junit.jupiter.api.Test;

class CaughtMailTests {

    private static final MailSettings NO_SERVER = settings("");

    private static MailSettings settings(String host) {
        return new MailSettings(
                host,
                587,
                "",
                "",
                Tls.REQUIRED,
                "",
                "",
                false,
                "",
                "",
                Duration.ofSeconds(5),
                List.of());
    }

    @Test
    void aDemoWithoutAMailServerCatchesWhatItSends() throws Exception {
        var demo = PostRoom.installation(true);
        var caught = new CaughtMail(demo, NO_SERVER, Clock.systemUTC());
        try {
            var mailing = new Mailing(NO_SERVER, caught, demo);
            var server = Objects.requireNonNull(mailing.server());

            for (int n = 1; n <= 3; n++) {
                var session = mailing.session();
                var message = new MimeMessage(session);
                message.setFrom(mailing.from());
                message.setRecipients(Message.RecipientType.TO, "meldeamt@kalletal.example");
                message.setSubject("Brief " + n);
                message.setText("Guten Tag");
                assertThat(new PostOffice(mailing).hand(session, server, message).outcome())
                        .isEqualTo(Outcome.ACCEPTED);
            }

            assertThat(mailing.isPossible()).isTrue();
            assertThat(caught.all()).extracting(CaughtMail.Caught::number).containsExactly(3, 2, 1);
            assertThat(caught.find(1).orElseThrow().message().getSubject()).isEqualTo("Brief 1");
        } finally {
            caught.stop();
        }
    }

    @Test
    void productionNeverCatchesMailAndSaysThatItCannotSend() {
        var production = PostRoom.installation(false);
        var caught = new CaughtMail(production, NO_SERVER, Clock.systemUTC());

        assertThat(caught.isCatching()).isFalse();
        assertThat(new Mailing(NO_SERVER, caught, production).isPossible()).isFalse();
    }

    @Test
    void aDemoWithAMailServerCatchesNothing() {
        var caught =
                new CaughtMail(
                        PostRoom.installation(true), PostRoom.server(2525), Clock.systemUTC());

        assertThat(caught.isCatching()).isFalse();
    }

    @Test
    void productionWithAServerNeedsASender() {
        var nobody = settings("mail.example");
        var production = PostRoom.installation(false);
        var caught = new CaughtMail(production, nobody, Clock.systemUTC());

        assertThatThrownBy(() -> new Mailing(nobody, caught, production))
                .hasMessageContaining("KOMPASS_MAIL_FROM");
    }
}

package kompass.delivery;

import static java.util.Objects.requireNonNull;
import static kompass.site.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import kompass.database.TestDatabase;
import kompass.languages.Origin;
import kompass.questions.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 30 (1.3.11) and 31 (1.2.1) of the safety list: whatever somebody writes as a translation is text
/// in the mail to the newcomer, and gives it neither another reader nor another header.
class HostileReceiptTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final List<String> WORDS =
            List.of("subject", "title", "reference", "office", "bring", "next", "no-reply");

    private final Post post = new Post(DATABASE);
    private final Amal amal = new Amal();

    @AfterEach
    void close() throws IOException {
        post.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</title></style><svg onload=alert(1)>",
                "\" onfocus=\"alert(1)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "خطوة\r\nBcc: alle@anderswo.example",
                "خطوة\nContent-Type: text/html\n\n<b>x</b>",
                "خطوة\u2028Bcc: alle@anderswo.example"
            })
    void aTranslationIsTextInTheMailAndReachesNobodyElse(String hostile) throws Exception {
        for (var word : WORDS) translate("delivery.receipt." + word, hostile);
        for (var paper : List.of(Amal.IDS, Amal.LANDLORD))
            post.languages
                    .translations()
                    .translate(paper.name(), "ar", "ورقة " + hostile, Origin.PERSON, "Rania");
        amal.channel = new Channel(Channel.Kind.EMAIL, "amal@mail.example", null, true, null);

        var received = post.deliver(amal);

        int number = 0;
        while (!received.get(number).to().equals("amal@mail.example")) number++;
        var receipt = received.get(number);
        assertThat(receipt.text().replaceAll("\\s+", " "))
                .as("the Arabic is there")
                .contains("ترجمة", "ورقة");
        assertThat(receipt.subject()).contains("K7F3M2").doesNotContain("\n", "\r", "\u2028");
        assertThat(receipt.attachments()).isEmpty();
        assertHarmless("to the newcomer", receipt.html());
        assertOneReader(post.message(number));
        assertThat(received).hasSize(2).allMatch(mail -> !mail.to().contains("anderswo"));
        assertHarmless("to the office", received.get(1 - number).html());
    }

    private void translate(String key, String hostile) {
        var german = post.languages.interfaceWords().shipped(key);
        var arabic = "ترجمة " + hostile + (german.contains("{0}") ? " {0}" : "");
        post.languages.translations().translate(german, "ar", arabic, Origin.PERSON, "Rania");
    }

    private static void assertOneReader(MimeMessage message) throws Exception {
        assertThat(requireNonNull(message.getAllRecipients())).hasSize(1);
        for (var header : List.of("Bcc", "Cc")) assertThat(message.getHeader(header)).isNull();
        assertThat(message.getHeader("Content-Type")).hasSize(1);
        assertThat(message.getContentType()).startsWith("multipart/");
    }
}

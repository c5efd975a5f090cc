package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kompass.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/// In the whole application, with its transactions.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class TranslationCommitTests {

    @Autowired Languages languages;
    @Autowired Dictionary dictionary;
    @Autowired Translations translations;
    @Autowired InterfaceWords interfaceWords;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;

    @Test
    void whatIsRolledBackIsNotSaid() {
        languages.put(ARABIC);
        var inside = new ArrayList<String>();

        transactions.executeWithoutResult(transaction -> {
            // Whoever prepares pages meanwhile may read what was there before.
            for (int i = 0; i < 100 && !inside.contains("مسحوب"); i++) {
                translate("Zurückgenommen", "مسحوب");
                inside.add(said("Zurückgenommen"));
            }
            transaction.setRollbackOnly();
        });
        transactions.executeWithoutResult(_ -> translate("Gilt", "ساري"));

        assertThat(inside).contains("مسحوب");
        assertThat(said("Zurückgenommen")).isEqualTo("Zurückgenommen");
        assertThat(said("Gilt")).isEqualTo("ساري");
    }

    @Test
    void shippedWordsStandInTheTranslationMemoryFromTheStart() {
        var registered =
                jdbc.sql(
                                "SELECT part FROM languages.place WHERE thing = 'words' ORDER BY part COLLATE \"C\"")
                        .query((row, _) -> row.getString("part"))
                        .list();

        assertThat(registered).containsExactlyElementsOf(List.copyOf(interfaceWords.keys()));
    }

    private void translate(String german, String translation) {
        translations.translate(german, "ar", translation, Origin.PERSON, "Nadia");
    }

    private String said(String german) {
        return dictionary.words(languages.find("ar").orElseThrow()).sayPlain(german);
    }
}

package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static org.assertj.core.api.Assertions.assertThat;

import kompass.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LexiconTests {

    private final TestLanguages town = TestLanguages.on(TestDatabase.fresh());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void keepsWhatOneReaderNeedsButNotForEveryPairOfLanguages() {
        var before = said(ARABIC);
        assertThat(said(ARABIC)).isSameAs(before);

        for (char first = 'a'; first < 'k'; first++)
            for (char second = 'a'; second < 'q'; second++)
                said(ARABIC.beside(called("" + first + second)));

        assertThat(said(ARABIC)).isNotSameAs(before).isEqualTo(before);
    }

    private static Language called(String tag) {
        return new Language(tag, tag, tag, null, true, false, false, 1);
    }

    private Wording said(Language reader) {
        return town.dictionary().words(reader).of("site.emergency");
    }
}

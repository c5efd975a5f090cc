package kompass.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.generated.precompiled.StaticTemplates;
import kompass.database.TestDatabase;
import kompass.languages.TestLanguages;
import kompass.mail.PostRoom;
import kompass.site.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CaughtMailPagesTests {

    @Test
    void inProductionThereIsNoSuchPage() {
        try (var languages = TestLanguages.on(TestDatabase.fresh())) {
            var pages =
                    new CaughtMailPages(
                            PostRoom.catcherOfProduction(),
                            languages.dictionary(),
                            languages.languages(),
                            () -> Amal.KALLETAL,
                            new StaticTemplates());

            assertThatThrownBy(() -> pages.onlyWhereMailIsCaught(new MockHttpServletResponse()))
                    .isInstanceOf(NotFound.class);
        }
    }
}

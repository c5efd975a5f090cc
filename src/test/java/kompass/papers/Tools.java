package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Programs beside Java that a test needs. On a machine without them it is left out and says so; in
/// an environment with `KOMPASS_TEST_TOOLS=required` that is a failure, for nobody reads what was
/// left out there.
final class Tools {

    private Tools() {}

    static void require(String what, boolean isThere) {
        if ("required".equals(System.getenv("KOMPASS_TEST_TOOLS")))
            assertThat(isThere).as("There is no %s here", what).isTrue();
        assumeTrue(isThere, "Not tested: there is no " + what + " here");
    }
}

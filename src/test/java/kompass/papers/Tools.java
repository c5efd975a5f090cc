package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Programs beside Java that a test needs. On a machine without them it is left out and says so; in
/// CI (the environment has `CI`) that is a failure, for nobody reads what was left out there.
final class Tools {

    private Tools() {}

    static void require(String what, boolean isThere) {
        if (System.getenv("CI") != null) assertThat(isThere).as("CI has no %s", what).isTrue();
        assumeTrue(isThere, "Not tested: there is no " + what + " here");
    }
}

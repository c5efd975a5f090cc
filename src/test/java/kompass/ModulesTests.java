package kompass;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
    @Test
    void useOnlyWhomTheirPackageAllowsAndNeverInACircle() {
        ApplicationModules.of(Kompass.class).verify();
    }
}

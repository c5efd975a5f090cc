package kompass;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
    @Test
    void useOnlyWhomTheirPackageAllowsAndNeverInACircle() {
        ApplicationModules.of(Kompass.class).verify();
    }

    /// Who reads rows as a stream and does not close it keeps the connection: twelve such readings,
    /// and nobody gets an answer any more.
    @Test
    void readRowsToTheEndAndGiveTheConnectionBack() {
        var ours =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackagesOf(Kompass.class);

        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(ours);
    }
}

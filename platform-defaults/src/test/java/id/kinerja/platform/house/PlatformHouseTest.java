package id.kinerja.platform.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.kinerja.platform.testing.ProblemTexts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformHouseTest {

    @Test
    void keepsTheRulesThatHoldForThePlatformToo() {
        var platform =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("id.kinerja.platform");

        HouseRules.nothingIsInjectedIntoFields.check(platform);
        HouseRules.lombokIsNotUsed.check(platform);
        HouseRules.rowsAreNotLeftOpen.check(platform);
    }

    @Test
    void hasATextForEveryProblem() {
        assertThat(ProblemTexts.faultsOf(Path.of(""))).isEmpty();
    }
}

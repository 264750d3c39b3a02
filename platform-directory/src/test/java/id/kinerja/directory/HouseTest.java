package id.kinerja.directory;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import id.kinerja.platform.house.HouseRules;

@AnalyzeClasses(packages = "id.kinerja.directory", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}

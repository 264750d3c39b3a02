package id.kinerja.evaluation;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import id.kinerja.platform.house.HouseRules;
import id.kinerja.platform.house.ServiceStoreys;

@AnalyzeClasses(packages = "id.kinerja.evaluation", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest static final ArchTests STOREYS = ArchTests.in(ServiceStoreys.class);
}

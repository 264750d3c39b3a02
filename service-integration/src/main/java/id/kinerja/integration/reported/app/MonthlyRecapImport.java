package id.kinerja.integration.reported.app;

import id.kinerja.integration.reported.ReportedMonths;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Months of people in a source's figures. */
@Component
final class MonthlyRecapImport extends RecapImport {

    private final RecapOffice office;
    private final ReportedMonths months;

    MonthlyRecapImport(RecapOffice office, ReportedMonths months) {
        super(
                "monthly-recap",
                Set.of("nip", "periode", "hari_kerja", "hari_hadir", "hari_alpha"),
                Set.of(),
                Set.of(),
                office);
        this.office = office;
        this.months = months;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new MonthlyRecapRun(actor, office, months, apply);
    }
}

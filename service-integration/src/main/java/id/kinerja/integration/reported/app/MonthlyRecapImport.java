package id.kinerja.integration.reported.app;

import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.integration.reported.ReportedMonths;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Months of people in a source's figures. */
@Component
final class MonthlyRecapImport extends HrImport {

    private final PeopleOfRows people;
    private final ReportedMonths months;

    MonthlyRecapImport(PeopleOfRows people, ReportedMonths months) {
        super(
                "monthly-recap",
                new TableShape(
                        Set.of("nip", "periode", "hari_kerja", "hari_hadir", "hari_alpha"),
                        Set.of("nip"),
                        Set.of()),
                people);
        this.people = people;
        this.months = months;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new MonthlyRecapRun(actor, people, months, apply);
    }
}

package id.kinerja.integration.reported.app;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Days of people as a source sums them up: when they came and left, and how it calls the day. */
@Component
final class DailyRecapImport extends RecapImport {

    private final RecapOffice office;
    private final DayFacts facts;
    private final ConfirmDays confirmDays;

    DailyRecapImport(RecapOffice office, DayFacts facts, ConfirmDays confirmDays) {
        super(
                "daily-recap",
                Set.of("nip", "tanggal", "jam_masuk", "jam_keluar", "status"),
                Set.of("tanggal"),
                Set.of("jam_masuk", "jam_keluar"),
                office);
        this.office = office;
        this.facts = facts;
        this.confirmDays = confirmDays;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new DailyRecapRun(actor, office, facts, confirmDays, apply);
    }
}

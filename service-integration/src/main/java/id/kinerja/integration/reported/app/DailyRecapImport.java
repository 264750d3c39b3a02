package id.kinerja.integration.reported.app;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.integration.personnel.ServedDays;
import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Days of people as a source sums them up: when they came and left, and how it calls the day. */
@Component
final class DailyRecapImport extends HrImport {

    private final PeopleOfRows people;
    private final ServedDays servedDays;
    private final DayFacts facts;
    private final ConfirmDays confirmDays;

    DailyRecapImport(
            PeopleOfRows people, ServedDays servedDays, DayFacts facts, ConfirmDays confirmDays) {
        super(
                "daily-recap",
                new TableShape(
                        List.of("nip", "tanggal", "jam_masuk", "jam_keluar", "status"),
                        List.of("menit_kerja"),
                        Set.of("nip"),
                        Set.of("tanggal"),
                        Set.of("jam_masuk", "jam_keluar")),
                people);
        this.people = people;
        this.servedDays = servedDays;
        this.facts = facts;
        this.confirmDays = confirmDays;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new DailyRecapRun(actor, people, servedDays, facts, confirmDays, apply);
    }
}

package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.table.TableShape;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of leave that was decreed elsewhere, such as in the personnel system of the agency. */
@Component
class LeaveDecreeImport extends HrImport {

    private static final Set<String> DATES = Set.of("mulai", "selesai", "tanggal_sk");
    private static final TableShape SHAPE =
            new TableShape(
                    List.of("nip", "jenis_cuti", "mulai", "selesai", "nomor_sk", "tanggal_sk"),
                    List.of(LeaveDecreeRun.SICK_CAUSE, LeaveDecreeRun.CAUSE),
                    Set.of("nip", "nomor_sk"),
                    DATES);

    private final LeaveDecrees decrees;
    private final Settings settings;
    private final BusinessClock clock;

    LeaveDecreeImport(
            PeopleOfRows peopleOfRows,
            LeaveDecrees decrees,
            Settings settings,
            BusinessClock clock) {
        super("leave-decrees", SHAPE, peopleOfRows);
        this.decrees = decrees;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        return new LeaveDecreeRun(actor, apply, policy, today, decrees);
    }
}

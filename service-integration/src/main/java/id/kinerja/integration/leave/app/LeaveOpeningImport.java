package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.table.TableShape;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of what people had left of their annual leave when the agency began to record it here. */
@Component
class LeaveOpeningImport extends HrImport {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of("nip", "tahun", "terpakai", "dasar"),
                    List.of("sisa_n1", "sisa_n2", "tambahan"),
                    Set.of("nip", "dasar"),
                    Set.of());

    private final PeopleOfRows peopleOfRows;
    private final Register register;
    private final LeaveOpenings openings;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;

    LeaveOpeningImport(
            PeopleOfRows peopleOfRows,
            Register register,
            LeaveOpenings openings,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit) {
        super("leave-openings", SHAPE, peopleOfRows);
        this.peopleOfRows = peopleOfRows;
        this.register = register;
        this.openings = openings;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        return new LeaveOpeningRun(actor, apply, policy, peopleOfRows, register, openings, audit);
    }
}

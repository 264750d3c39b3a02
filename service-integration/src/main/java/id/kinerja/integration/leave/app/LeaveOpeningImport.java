package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.table.TableShape;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of what people had left of their annual leave when the agency began to record it here. */
@Component
class LeaveOpeningImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    Set.of("nip", "tahun", "terpakai", "dasar"), Set.of("nip", "dasar"), Set.of());

    private final PeopleOfRows peopleOfRows;
    private final Offices offices;
    private final Register register;
    private final LeaveOpenings openings;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;

    LeaveOpeningImport(
            PeopleOfRows peopleOfRows,
            Offices offices,
            Register register,
            LeaveOpenings openings,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit) {
        this.peopleOfRows = peopleOfRows;
        this.offices = offices;
        this.register = register;
        this.openings = openings;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "leave-openings";
    }

    @Override
    public TableShape shape() {
        return SHAPE;
    }

    @Override
    public void requireBringer(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        actor.requirePerson();
    }

    @Override
    public boolean looksAfterAll(Actor actor) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && offices.reachesAgency(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        return new LeaveOpeningRun(actor, apply, policy, peopleOfRows, register, openings, audit);
    }
}

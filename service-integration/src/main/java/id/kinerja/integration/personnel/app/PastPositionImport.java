package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of the decrees of people's careers before the agency began to record them here. */
@Component
class PastPositionImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    Set.of("nip", "unit", "jabatan", "jenis_jabatan", "tmt", "selesai", "nomor_sk"),
                    Set.of("nip", "nomor_sk"),
                    Set.of("tmt", "selesai", "tanggal_sk"));

    private final PeopleOfRows peopleOfRows;
    private final Offices offices;
    private final Register register;
    private final Assignments assignments;
    private final PastPositions positions;
    private final BusinessClock clock;
    private final AuditTrail audit;

    PastPositionImport(
            PeopleOfRows peopleOfRows,
            Offices offices,
            Register register,
            Assignments assignments,
            PastPositions positions,
            BusinessClock clock,
            AuditTrail audit) {
        this.peopleOfRows = peopleOfRows;
        this.offices = offices;
        this.register = register;
        this.assignments = assignments;
        this.positions = positions;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "past-positions";
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
        return new PastPositionRun(
                actor, apply, peopleOfRows, register, assignments, positions, audit);
    }
}

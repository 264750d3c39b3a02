package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of the decrees of people's careers before the agency began to record them here. */
@Component
class PastPositionImport extends HrImport {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            "nip",
                            "unit",
                            "jabatan",
                            "jenis_jabatan",
                            "tmt",
                            "selesai",
                            "nomor_sk"),
                    List.of("kelas_jabatan", "tanggal_sk"),
                    Set.of("nip", "nomor_sk"),
                    Set.of("tmt", "selesai", "tanggal_sk"));

    private final PeopleOfRows peopleOfRows;
    private final Register register;
    private final Assignments assignments;
    private final PastPositions positions;
    private final AuditTrail audit;

    PastPositionImport(
            PeopleOfRows peopleOfRows,
            Register register,
            Assignments assignments,
            PastPositions positions,
            AuditTrail audit) {
        super("past-positions", SHAPE, peopleOfRows);
        this.peopleOfRows = peopleOfRows;
        this.register = register;
        this.assignments = assignments;
        this.positions = positions;
        this.audit = audit;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new PastPositionRun(
                actor, apply, peopleOfRows, register, assignments, positions, audit);
    }
}

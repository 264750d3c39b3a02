package id.kinerja.tukin.deduction.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import id.kinerja.tukin.deduction.Deductions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of deductions. What they bring waits for its confirmation, as single ones do. */
@Component
class DeductionFileImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            DeductionFileRow.NIP,
                            DeductionFileRow.CODE,
                            DeductionFileRow.VALUE,
                            DeductionFileRow.FROM,
                            DeductionFileRow.PROOF),
                    List.of(
                            DeductionFileRow.TO,
                            DeductionFileRow.INSTALMENTS,
                            DeductionFileRow.CONSENT),
                    Set.of(DeductionFileRow.NIP, DeductionFileRow.PROOF, DeductionFileRow.CONSENT),
                    Set.of(DeductionFileRow.FROM, DeductionFileRow.TO));

    private final Directory directory;
    private final BusinessClock clock;
    private final DeductionDesk desk;
    private final Deductions deductions;
    private final AuditTrail audit;

    DeductionFileImport(
            Directory directory,
            BusinessClock clock,
            DeductionDesk desk,
            Deductions deductions,
            AuditTrail audit) {
        this.directory = directory;
        this.clock = clock;
        this.desk = desk;
        this.deductions = deductions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "deductions";
    }

    @Override
    public TableShape shape() {
        return SHAPE;
    }

    @Override
    public void requireBringer(Actor actor) {
        actor.require(Role.PENGELOLA_TUKIN);
    }

    @Override
    public boolean looksAfterAll(Actor actor) {
        return actor.has(Role.PENGELOLA_TUKIN);
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new DeductionFileRun(
                desk.open(actor), clock.today(actor.agency()), directory, deductions, audit, apply);
    }
}

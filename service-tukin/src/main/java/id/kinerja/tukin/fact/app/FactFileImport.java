package id.kinerja.tukin.fact.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import id.kinerja.tukin.fact.PositionHolders;
import id.kinerja.tukin.fact.SuppliedFacts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of facts from outside. What they bring waits for its confirmation, as single facts do. */
@Component
class FactFileImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            FactFileRow.NIP,
                            FactFileRow.CODE,
                            FactFileRow.FROM,
                            FactFileRow.VALUE,
                            FactFileRow.SOURCE,
                            FactFileRow.PROOF),
                    List.of(FactFileRow.POSITION, FactFileRow.UNIT),
                    Set.of(
                            FactFileRow.NIP,
                            FactFileRow.POSITION,
                            FactFileRow.UNIT,
                            FactFileRow.PROOF),
                    Set.of(FactFileRow.FROM));

    private final Directory directory;
    private final BusinessClock clock;
    private final FactDesk desk;
    private final SuppliedFacts facts;
    private final PositionHolders holders;
    private final AuditTrail audit;

    FactFileImport(
            Directory directory,
            BusinessClock clock,
            FactDesk desk,
            SuppliedFacts facts,
            PositionHolders holders,
            AuditTrail audit) {
        this.holders = holders;
        this.directory = directory;
        this.clock = clock;
        this.desk = desk;
        this.facts = facts;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "outside-facts";
    }

    @Override
    public TableShape shape() {
        return SHAPE;
    }

    @Override
    public void requireBringer(Actor actor) {
        actor.require(FactDesk.suppliers());
    }

    @Override
    public boolean looksAfterAll(Actor actor) {
        return actor.has(Role.PENGELOLA_TUKIN);
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new FactFileRun(
                desk.open(actor),
                clock.today(actor.agency()),
                directory,
                facts,
                holders,
                audit,
                apply);
    }
}

package id.kinerja.tukin.payee.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of names and accounts, judged as single ones are. */
@Component
class PayeeFileImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            PayeeFileRow.NIP,
                            PayeeFileRow.NAME,
                            PayeeFileRow.BANK_CODE,
                            PayeeFileRow.BANK_NAME,
                            PayeeFileRow.ACCOUNT,
                            PayeeFileRow.ACCOUNT_NAME),
                    List.of(PayeeFileRow.PTKP, PayeeFileRow.NIK, PayeeFileRow.NPWP),
                    PayeeFileRow.IDENTIFIERS,
                    Set.of());

    private final PayeeDesk desk;
    private final Directory directory;
    private final BusinessClock clock;

    PayeeFileImport(PayeeDesk desk, Directory directory, BusinessClock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payees";
    }

    @Override
    public TableShape shape() {
        return SHAPE;
    }

    @Override
    public void requireBringer(Actor actor) {
        actor.require(Role.PENGELOLA_TUKIN);
    }

    /** Whoever brings it applies it, so that nobody confirms what he has written himself. */
    @Override
    public boolean looksAfterAll(Actor actor) {
        return false;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        desk.require(actor);
        return new PayeeFileRun(actor, desk, directory, clock.today(actor.agency()), apply);
    }
}

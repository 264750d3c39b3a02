package id.kinerja.integration.discipline.app;

import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of punishments that are running when the agency begins to record them here. */
@Component
class DisciplineImport extends HrImport {

    private static final TableShape SHAPE =
            new TableShape(
                    Set.of("nip", "hukuman", "nomor_sk", "tanggal_sk", "diterima"),
                    Set.of("nip", "nomor_sk"),
                    Set.of("tanggal_sk", "diterima", "mulai", "selesai"));

    private final PeopleOfRows peopleOfRows;
    private final DecisionsReceived decisions;

    DisciplineImport(PeopleOfRows peopleOfRows, DecisionsReceived decisions) {
        super("discipline", SHAPE, peopleOfRows);
        this.peopleOfRows = peopleOfRows;
        this.decisions = decisions;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new DisciplineImportRun(actor, apply, peopleOfRows, decisions);
    }
}

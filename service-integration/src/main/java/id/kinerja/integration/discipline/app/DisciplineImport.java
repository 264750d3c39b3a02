package id.kinerja.integration.discipline.app;

import id.kinerja.integration.discipline.DisciplinePolicy;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of punishments that are running when the agency begins to record them here. */
@Component
class DisciplineImport extends HrImport {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of("nip", "hukuman", "nomor_sk", "tanggal_sk", "diterima"),
                    List.of("mulai", "selesai"),
                    Set.of("nip", "nomor_sk"),
                    Set.of("tanggal_sk", "diterima", "mulai", "selesai"));

    private final PeopleOfRows peopleOfRows;
    private final Register register;
    private final DecisionsReceived decisions;
    private final Settings settings;

    DisciplineImport(
            PeopleOfRows peopleOfRows,
            Register register,
            DecisionsReceived decisions,
            Settings settings) {
        super("discipline", SHAPE, peopleOfRows);
        this.peopleOfRows = peopleOfRows;
        this.register = register;
        this.decisions = decisions;
        this.settings = settings;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new DisciplineImportRun(
                actor,
                apply,
                peopleOfRows,
                register,
                decisions,
                settings.get(DisciplinePolicy.class, actor.agency(), peopleOfRows.today(actor)));
    }
}

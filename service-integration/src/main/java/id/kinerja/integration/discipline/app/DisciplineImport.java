package id.kinerja.integration.discipline.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of punishments that are running when the agency begins to record them here. */
@Component
class DisciplineImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    Set.of("nip", "hukuman", "nomor_sk", "tanggal_sk", "diterima"),
                    Set.of("nip", "nomor_sk"),
                    Set.of("tanggal_sk", "diterima", "mulai", "selesai"));

    private final PeopleOfRows peopleOfRows;
    private final Offices offices;
    private final DecisionsReceived decisions;
    private final BusinessClock clock;

    DisciplineImport(
            PeopleOfRows peopleOfRows,
            Offices offices,
            DecisionsReceived decisions,
            BusinessClock clock) {
        this.peopleOfRows = peopleOfRows;
        this.offices = offices;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "discipline";
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

    /** HR of the whole agency, who may see all decisions. */
    @Override
    public boolean looksAfterAll(Actor actor) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && offices.reachesAgency(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new DisciplineImportRun(actor, apply, peopleOfRows, decisions);
    }
}

package id.kinerja.integration.reported.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.table.TableShape;
import java.util.Set;

/** What files of summaries have in common. */
abstract sealed class RecapImport implements ImportProfile
        permits DailyRecapImport, MonthlyRecapImport {

    private final String name;
    private final TableShape shape;
    private final RecapOffice office;

    RecapImport(
            String name,
            Set<String> required,
            Set<String> dates,
            Set<String> times,
            RecapOffice office) {
        this.name = name;
        this.shape = new TableShape(required, Set.of("nip"), dates, times);
        this.office = office;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final TableShape shape() {
        return shape;
    }

    @Override
    public final void requireBringer(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        actor.requirePerson();
    }

    @Override
    public final boolean looksAfterAll(Actor actor) {
        return office.reachesAgency(actor);
    }
}

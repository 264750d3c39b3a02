package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.reported.app.RecapOffice;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.table.TableShape;
import java.util.Set;

/** What files of e-Kinerja have in common: a header somewhere in the first twenty rows. */
abstract sealed class EkinerjaImport implements ImportProfile
        permits EkinerjaRatingImport, EkinerjaSkpImport {

    private static final int ROWS = 20;

    private final String name;
    private final TableShape shape;
    private final RecapOffice office;

    EkinerjaImport(String name, Set<String> required, Set<String> dates, RecapOffice office) {
        this.name = name;
        this.shape = new TableShape(required, Set.of("nip"), dates, Set.of(), ROWS);
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

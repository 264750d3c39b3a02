package id.kinerja.integration.personnel.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.table.TableShape;

/** Files that HR brings in about people, each about those whom his office reaches. */
public abstract class HrImport implements ImportProfile {

    private final String name;
    private final TableShape shape;
    private final PeopleOfRows people;

    protected HrImport(String name, TableShape shape, PeopleOfRows people) {
        this.name = name;
        this.shape = shape;
        this.people = people;
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
        return people.reachesAgency(actor);
    }
}

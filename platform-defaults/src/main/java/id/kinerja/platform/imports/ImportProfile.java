package id.kinerja.platform.imports;

import id.kinerja.kernel.Actor;
import id.kinerja.platform.table.TableShape;

/** What a feature takes from files; one bean for each kind of file. */
public interface ImportProfile {

    /** As it is named in the address, such as {@code personnel}. */
    String name();

    TableShape shape();

    /** Refuses whoever may not bring in such files, by what his token says. */
    void requireBringer(Actor actor);

    /**
     * Whether everybody brings in files about himself, so that it is for each to finish his own and
     * not for the agency.
     */
    default boolean aboutOneself() {
        return false;
    }

    /** Whether the actor may see and apply what others have brought. */
    boolean looksAfterAll(Actor actor);

    /**
     * Begins to go through a file, in a transaction and in the scope of the actor.
     *
     * @param apply false for a dry run, in which nothing is kept
     */
    ImportRun begin(Actor actor, boolean apply);
}

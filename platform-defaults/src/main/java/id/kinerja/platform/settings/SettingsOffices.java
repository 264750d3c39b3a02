package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;

/** Who may settle something for his whole agency; an office for some units of it is not enough. */
public interface SettingsOffices {

    /** Refuses whoever holds none of these roles so. */
    void require(Actor actor, Role... anyOf);

    /** Whether he would not be refused, to show what he may do. */
    boolean holds(Actor actor, Role... anyOf);
}

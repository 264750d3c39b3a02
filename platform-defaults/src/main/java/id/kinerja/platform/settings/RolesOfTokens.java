package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import java.util.Arrays;

/** By role alone, where there is no directory to ask for its scope. */
final class RolesOfTokens implements SettingsOffices {

    @Override
    public void require(Actor actor, Role... anyOf) {
        actor.require(anyOf);
    }

    @Override
    public boolean holds(Actor actor, Role... anyOf) {
        return actor.person() != null && Arrays.stream(anyOf).anyMatch(actor::has);
    }
}

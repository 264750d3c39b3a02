package id.kinerja.directory;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.settings.SettingsOffices;

/** Whoever holds a role for the whole agency settles things for it. */
final class OfficesForTheAgency implements SettingsOffices {

    private final AgencyRoles roles;

    OfficesForTheAgency(AgencyRoles roles) {
        this.roles = roles;
    }

    @Override
    public void require(Actor actor, Role... anyOf) {
        roles.require(actor, anyOf);
    }

    @Override
    public boolean holds(Actor actor, Role... anyOf) {
        return !roles.held(actor, anyOf).isEmpty();
    }
}

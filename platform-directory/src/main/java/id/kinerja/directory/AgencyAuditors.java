package id.kinerja.directory;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditReaders;

/** Whoever holds the office of an auditor in his agency reads its trail. */
final class AgencyAuditors implements AuditReaders {

    private final AgencyRoles roles;

    AgencyAuditors(AgencyRoles roles) {
        this.roles = roles;
    }

    @Override
    public void require(Actor actor) {
        roles.require(actor, Role.AUDITOR);
    }
}

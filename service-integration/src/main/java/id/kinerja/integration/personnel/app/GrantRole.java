package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a role to somebody else, from one day on. */
@Service
public class GrantRole {

    private static final Set<Role> NEVER = Set.of(Role.PLATFORM_ADMIN, Role.MACHINE);

    private final Register register;
    private final RegisterEvents events;
    private final WantedAccounts accounts;

    GrantRole(Register register, RegisterEvents events, WantedAccounts accounts) {
        this.register = register;
        this.events = events;
        this.accounts = accounts;
    }

    @Transactional
    public UUID grant(Actor actor, PersonId person, Role role, LocalDate from) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        if (actor.is(person)) {
            throw Refused.forbidden("grant-to-oneself");
        }
        if (NEVER.contains(role)) {
            throw Refused.forbidden("role-not-of-an-agency");
        }
        if (!register.has(person)) {
            throw Refused.notFound("person-unknown");
        }
        UUID id = UuidV7.next();
        register.grant(id, person, role, from);
        events.granted(actor.agency(), id, person, role, from);
        accounts.addRole(person, role);
        return id;
    }
}

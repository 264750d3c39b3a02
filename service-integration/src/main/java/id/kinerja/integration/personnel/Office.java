package id.kinerja.integration.personnel;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;

/**
 * A role in somebody's hands on one day; how far it reaches is said by his grants.
 *
 * @param day on which he acts
 */
public record Office(PersonId holder, Role role, LocalDate day) {

    /** The office in which the actor acts; whoever lacks the role, or is a machine, is refused. */
    public static Office of(Actor actor, Role role, LocalDate today) {
        actor.require(role);
        return new Office(actor.requirePerson(), role, today);
    }
}

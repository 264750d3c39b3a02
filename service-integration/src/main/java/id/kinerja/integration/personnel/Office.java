package id.kinerja.integration.personnel;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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

    /** Those of these in which the actor may act; whoever has none of the roles is refused. */
    public static List<Office> heldBy(Actor actor, LocalDate today, Role... roles) {
        actor.require(roles);
        return Stream.of(roles).filter(actor::has).map(role -> of(actor, role, today)).toList();
    }
}

package id.kinerja.directory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/** Who may act for the whole agency: the token names the role, a grant says where it holds. */
public class AgencyRoles {

    private final Directory directory;
    private final BusinessClock clock;

    public AgencyRoles(Directory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Refuses whoever has none of these roles today, or has them for some units only. */
    public void require(Actor actor, Role... anyOf) {
        actor.require(anyOf);
        actor.requirePerson();
        if (heldBy(directory, actor, anyOf).isEmpty()) {
            throw Refused.forbidden("role-not-for-the-agency");
        }
    }

    /**
     * Those of these roles that he has today for the whole agency, to show what he may do; a
     * machine has none.
     */
    public Set<Role> held(Actor actor, Role... of) {
        return heldBy(directory.toShow(), actor, of);
    }

    private Set<Role> heldBy(Directory known, Actor actor, Role... of) {
        LocalDate today = clock.today(actor.agency());
        return actor.asPerson().stream()
                .flatMap(
                        person ->
                                Arrays.stream(of)
                                        .filter(actor::has)
                                        .filter(role -> known.mayActForAgency(person, role, today)))
                .collect(toUnmodifiableSet());
    }
}

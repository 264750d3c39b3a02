package id.kinerja.directory;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Arrays;

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
        LocalDate today = clock.today(actor.agency());
        boolean granted =
                Arrays.stream(anyOf)
                        .filter(actor::has)
                        .anyMatch(
                                role ->
                                        directory.mayActForAgency(
                                                actor.requirePerson(), role, today));
        if (!granted) {
            throw Refused.forbidden("role-not-for-the-agency");
        }
    }
}

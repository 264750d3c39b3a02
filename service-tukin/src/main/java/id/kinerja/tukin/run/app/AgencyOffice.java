package id.kinerja.tukin.run.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Who may act for the whole agency: the token names the role, the directory where it holds. */
@Component
class AgencyOffice {

    private final Directory directory;
    private final BusinessClock clock;

    AgencyOffice(Directory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Refuses whoever has none of these roles today, or only for some units. */
    void require(Actor actor, Role... anyOf) {
        actor.require(anyOf);
        var today = clock.today(actor.agency());
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

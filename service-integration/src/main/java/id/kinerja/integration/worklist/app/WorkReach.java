package id.kinerja.integration.worklist.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the offices of whoever reads the work list reach, HR's and an auditor's. */
@Component
class WorkReach {

    private final Offices offices;
    private final BusinessClock clock;

    WorkReach(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param unit to which it is narrowed; it has to be reached
     */
    HrWork.Reach of(Actor actor, @Nullable UnitId unit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        LocalDate today = clock.today(actor.agency());
        List<Office> held =
                Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .filter(actor::has)
                        .map(role -> Office.of(actor, role, today))
                        .toList();
        boolean agency = held.stream().anyMatch(offices::reachesAgency);
        Set<UnitId> units =
                held.stream()
                        .flatMap(office -> offices.unitsReached(office).stream())
                        .collect(toUnmodifiableSet());
        if (unit == null) {
            return new HrWork.Reach(agency, units);
        }
        if (!units.contains(unit)) {
            throw Refused.forbidden("outside-ones-office");
        }
        return new HrWork.Reach(false, Set.of(unit));
    }
}

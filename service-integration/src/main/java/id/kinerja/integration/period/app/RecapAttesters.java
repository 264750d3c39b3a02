package id.kinerja.integration.period.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.UnitHeads;
import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who attests the recap of a unit: its head or that of one above it, and HR of the whole agency
 * where nobody leads any of them.
 */
@Component
class RecapAttesters {

    private final UnitLeaders leaders;
    private final UnitHeads heads;
    private final Offices offices;

    RecapAttesters(UnitLeaders leaders, UnitHeads heads, Offices offices) {
        this.leaders = leaders;
        this.heads = heads;
        this.offices = offices;
    }

    boolean includes(Actor actor, UnitId unit, LocalDate today) {
        return actor.person() != null
                && (leaders.leads(actor.person(), unit, today)
                        || (actor.has(Role.ADMIN_KEPEGAWAIAN)
                                && heads.of(Set.of(unit), today).isEmpty()
                                && offices.reachesAgency(
                                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today))));
    }
}

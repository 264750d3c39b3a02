package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.GrantAction;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with roles that were given. */
@Service
public class GrantActions {

    private final Offices offices;
    private final BusinessClock clock;

    GrantActions(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** His office is asked for once, however many grants there are. */
    @Transactional(readOnly = true)
    public Function<Grant, List<GrantAction>> of(Actor actor) {
        LocalDate today = clock.today(actor.agency());
        boolean reaches =
                actor.has(Role.ADMIN_KEPEGAWAIAN)
                        && actor.person() != null
                        && offices.reachesAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        return grant ->
                Actions.open(
                        GrantAction.class,
                        action ->
                                reaches
                                        && !actor.is(grant.person())
                                        && switch (action) {
                                            case END -> !grant.isOver(today);
                                            case WITHDRAW -> !grant.hasBegun(today);
                                        });
    }
}

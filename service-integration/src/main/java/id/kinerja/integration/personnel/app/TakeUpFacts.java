package id.kinerja.integration.personnel.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a rank, a name or a number that was decreed for a day the one of today, once it is there.
 */
@Service
public class TakeUpFacts {

    private final BusinessClock clock;
    private final KnownFacts facts;

    TakeUpFacts(BusinessClock clock, KnownFacts facts) {
        this.clock = clock;
        this.facts = facts;
    }

    /** Of how many people there were some; called in the scope of the agency. */
    @NotAudited(reason = "What was decided is in the trail since it was entered")
    @Transactional
    public int takeUp(AgencyId agency) {
        return facts.takeUp(agency, clock.today(agency));
    }
}

package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the accounts of an agency be what its people are today: whoever left long ago has none that
 * can be used, and roles end with their grants.
 */
@Service
public class FollowPeople {

    private final BusinessClock clock;
    private final WantedAccounts accounts;

    FollowPeople(BusinessClock clock, WantedAccounts accounts) {
        this.clock = clock;
        this.accounts = accounts;
    }

    /** Of those of whom something changed; called in the scope of the agency. */
    @NotAudited(reason = "Time has passed; what is done to an account is in the trail then")
    @Transactional
    public int follow(AgencyId agency) {
        return accounts.bringInStep(clock.today(agency));
    }

    /** The same of everybody, since grants end and months pass by themselves. */
    @NotAudited(reason = "Time has passed; what is done to an account is in the trail then")
    @Transactional
    public int followAll(AgencyId agency) {
        return accounts.bringAllInStep(clock.today(agency));
    }
}

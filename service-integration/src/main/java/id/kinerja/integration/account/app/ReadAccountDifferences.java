package id.kinerja.integration.account.app;

import id.kinerja.integration.account.AccountDifference;
import id.kinerja.integration.account.AccountDifferences;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts wait for Keycloak, for those whose office reaches the agency. */
@Service
public class ReadAccountDifferences {

    private final Offices offices;
    private final BusinessClock clock;
    private final AccountDifferences differences;

    ReadAccountDifferences(Offices offices, BusinessClock clock, AccountDifferences differences) {
        this.offices = offices;
        this.clock = clock;
        this.differences = differences;
    }

    @Transactional(readOnly = true)
    public List<AccountDifference> list(Actor actor, @Nullable PersonId after, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        offices.requireAgency(Office.of(actor, role, clock.today(actor.agency())));
        return differences.list(after, limit);
    }
}

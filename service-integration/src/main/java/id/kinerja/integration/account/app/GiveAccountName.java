package id.kinerja.integration.account.app;

import id.kinerja.directory.Directory;
import id.kinerja.integration.account.AccountDifference;
import id.kinerja.integration.account.AccountDifferences;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives another name to an account that can't be made, since somebody else has one of its name. */
@Service
public class GiveAccountName {

    private final Offices offices;
    private final BusinessClock clock;
    private final Directory directory;
    private final AccountDifferences differences;
    private final WantedAccounts wanted;
    private final AuditTrail audit;

    GiveAccountName(
            Offices offices,
            BusinessClock clock,
            Directory directory,
            AccountDifferences differences,
            WantedAccounts wanted,
            AuditTrail audit) {
        this.offices = offices;
        this.clock = clock;
        this.directory = directory;
        this.differences = differences;
        this.wanted = wanted;
        this.audit = audit;
    }

    /**
     * @param name behind the code of the agency, so that nobody's number is taken by it
     */
    @Transactional
    public AccountDifference give(Actor actor, PersonId person, String name) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        AccountDifference waiting =
                differences
                        .findForChange(person)
                        .orElseThrow(() -> Refused.notFound("account-difference-unknown"));
        if (!waiting.needsAnotherName()) {
            throw Refused.conflict("account-name-not-taken");
        }
        String username = directory.ownAgency().orElseThrow().code() + "." + name;
        if (wanted.isTaken(username)) {
            throw Refused.conflict("account-name-taken-too", username);
        }
        differences.rename(person, username);
        audit.record(Act.of("ACCOUNT_NAME_GIVEN").about(person).named(username));
        return differences.findForChange(person).orElseThrow();
    }
}

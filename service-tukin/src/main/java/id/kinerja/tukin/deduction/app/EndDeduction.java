package id.kinerja.tukin.deduction.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a deduction with a month; it stays listed, and what locked runs took of it stays taken. */
@Service
public class EndDeduction {

    private final AgencyRoles roles;
    private final Deductions deductions;
    private final AuditTrail audit;

    EndDeduction(AgencyRoles roles, Deductions deductions, AuditTrail audit) {
        this.roles = roles;
        this.deductions = deductions;
        this.audit = audit;
    }

    /**
     * @param after the last month that counts
     */
    @Transactional
    public Deduction end(Actor actor, DeductionId id, YearMonth after, String reason) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        PersonId by = actor.requirePerson();
        Deduction one =
                deductions.findForChange(List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("deduction-not-there"));
        Refused.raise(one.endRefusal(by));
        deductions.end(id, new Deduction.End(by, after, reason));
        audit.record(SupplyDeduction.act("DEDUCTION_ENDED", one).with("month", after));
        return deductions.find(id).orElseThrow();
    }
}

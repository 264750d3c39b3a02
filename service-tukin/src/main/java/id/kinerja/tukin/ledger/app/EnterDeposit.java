package id.kinerja.tukin.ledger.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.DepositId;
import id.kinerja.tukin.ledger.Deposits;
import id.kinerja.tukin.ledger.Overpayment;
import id.kinerja.tukin.ledger.Overpayments;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what somebody has brought back of what was paid too much; a second person confirms it. */
@Service
public class EnterDeposit {

    private final Deposits deposits;
    private final Overpayments overpayments;
    private final BusinessClock clock;
    private final AgencyRoles office;
    private final AuditTrail audit;

    EnterDeposit(
            Deposits deposits,
            Overpayments overpayments,
            BusinessClock clock,
            AgencyRoles office,
            AuditTrail audit) {
        this.deposits = deposits;
        this.overpayments = overpayments;
        this.clock = clock;
        this.office = office;
        this.audit = audit;
    }

    @Transactional
    public Deposit enter(Actor actor, Deposit.Given given) {
        office.require(actor, Role.PENGELOLA_TUKIN);
        PersonId by = actor.requirePerson();
        if (by.equals(given.person())) {
            throw Refused.forbidden("overpayment-of-oneself");
        }
        // Two that are entered at this moment don't exceed together what is owed.
        overpayments.alone();
        Rupiah owed = owed(given.person());
        if (owed.equals(Rupiah.ZERO)) {
            throw Refused.conflict("deposit-nothing-owed");
        }
        List<Finding> findings =
                given.findings(
                        owed.minus(deposits.waiting(given.person())), clock.today(actor.agency()));
        if (!findings.isEmpty()) {
            throw Refused.invalid("deposit-invalid", findings);
        }
        DepositId id =
                deposits.enter(given, by)
                        .orElseThrow(() -> Refused.conflict("deposit-proof-known"));
        audit.record(Act.of("DEPOSIT_ENTERED").about(given.person()).on(id.value()));
        return deposits.find(id).orElseThrow();
    }

    private Rupiah owed(PersonId person) {
        return Rupiah.sum(overpayments.openOf(person).stream().map(Overpayment::owed).toList());
    }
}

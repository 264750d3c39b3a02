package id.kinerja.integration.period.app;

import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.integration.period.AttestedDays;
import id.kinerja.integration.period.Recap;
import id.kinerja.integration.period.Recaps;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attests a unit's recap as its days stand; once a day changes, it has to be attested again. */
@Service
public class AttestRecap {

    private final Recaps recaps;
    private final AttestedDays attestedDays;
    private final AttendancePeriods periods;
    private final RecapAttesters attesters;
    private final BusinessClock clock;
    private final RecapTasks tasks;
    private final AuditTrail audit;

    AttestRecap(
            Recaps recaps,
            AttestedDays attestedDays,
            AttendancePeriods periods,
            RecapAttesters attesters,
            BusinessClock clock,
            RecapTasks tasks,
            AuditTrail audit) {
        this.audit = audit;
        this.recaps = recaps;
        this.attestedDays = attestedDays;
        this.periods = periods;
        this.attesters = attesters;
        this.clock = clock;
        this.tasks = tasks;
    }

    /**
     * @param hash of the days that the caller has seen
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Recap attest(Actor actor, UnitId unit, YearMonth month, String hash, long seen) {
        LocalDate today = clock.today(actor.agency());
        if (!attesters.includes(actor, unit, today)) {
            throw Refused.forbidden("only-the-head-attests");
        }
        periods.holdDays();
        Recap recap =
                recaps.findForChange(unit, month)
                        .orElseThrow(() -> Refused.notFound("recap-unknown"));
        if (periods.isClosed(unit, month)) {
            throw Refused.conflict("recap-closed-already");
        }
        requireSettled(recap, today);
        if (recap.revision() != seen || !recaps.hash(unit, month).equals(hash)) {
            throw Refused.stale();
        }
        Recap attested = recap.attested(new Recap.Attestation(actor.requirePerson(), hash));
        recaps.update(attested);
        attestedDays.keep(unit, month);
        tasks.close(List.of(unit), month);
        audit.record(Act.of("RECAP_ATTESTED").with("unit", unit.value()).with("month", month));
        return attested;
    }

    private void requireSettled(Recap recap, LocalDate today) {
        if (recap.mayStillBeObjectedTo(today)) {
            throw Refused.conflict("masa-sanggah-not-over", recap.objectUntil());
        }
        int waiting = recaps.waitingRequests(recap.unit(), recap.month());
        if (waiting > 0) {
            throw Refused.conflict("requests-wait", waiting);
        }
        long unresolved = periods.unresolvedDays(Set.of(recap.unit()), recap.month());
        if (unresolved > 0) {
            throw Refused.conflict("period-days-unresolved", unresolved);
        }
    }
}

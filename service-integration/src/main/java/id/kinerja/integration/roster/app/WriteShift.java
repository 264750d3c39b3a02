package id.kinerja.integration.roster.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.roster.Shift;
import id.kinerja.integration.roster.ShiftFindings;
import id.kinerja.integration.roster.Shifts;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a shift, for the rosters that are written from now on. */
@Service
public class WriteShift {

    private final Offices offices;
    private final BusinessClock clock;
    private final Shifts shifts;
    private final AuditTrail audit;

    WriteShift(Offices offices, BusinessClock clock, Shifts shifts, AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.shifts = shifts;
    }

    /**
     * @param shift with the revision that the caller has seen
     */
    @Transactional
    public Shift write(Actor actor, Shift shift) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        List<Refused.Finding> findings = ShiftFindings.of(shift);
        if (!findings.isEmpty()) {
            throw Refused.invalid("shift-invalid", findings);
        }
        if (!shifts.replace(shift)) {
            throw Refused.stale();
        }
        Shift written = shift.at(shift.revision() + 1);
        audit.record(
                Act.of("SHIFT_WRITTEN").named(shift.code()).with("revision", written.revision()));
        return written;
    }
}

package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveCauseRules;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a recorded leave was for, once its letters are there. Its days stay as they are and pay
 * is told. That it was changed is traced, and not to what: others read the trail.
 */
@Service
public class ChangeLeaveCause {

    private static final String INVALID = "leave-invalid";

    private final PersonalRecords records;
    private final Register register;
    private final Leaves leaves;
    private final LeaveChecks checks;
    private final GrantLeave grantLeave;
    private final Settings settings;
    private final BusinessClock clock;

    ChangeLeaveCause(
            PersonalRecords records,
            Register register,
            Leaves leaves,
            LeaveChecks checks,
            GrantLeave grantLeave,
            Settings settings,
            BusinessClock clock) {
        this.records = records;
        this.register = register;
        this.leaves = leaves;
        this.checks = checks;
        this.grantLeave = grantLeave;
        this.settings = settings;
        this.clock = clock;
    }

    /** The leave as it is now, and what is to be looked at in it. */
    public record Outcome(Leave leave, List<Finding> findings) {}

    /**
     * Changes nothing where it has that cause already.
     *
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Outcome change(Actor actor, LeaveId id, long seen, LeaveCause cause) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Leave leave =
                leaves.findForChange(id)
                        .filter(found -> records.mayBeReadBy(actor, found.person()))
                        .orElseThrow(() -> Refused.notFound("leave-unknown"));
        records.requireWrittenBy(actor, leave.person(), leave.placedOn());
        if (leave.revision() != seen) {
            throw Refused.stale();
        }
        Leave changed = leave.causedBy(cause).orElseThrow(() -> notToBeChanged(leave, cause));
        Person person = register.find(leave.person()).orElseThrow();
        List<Finding> against = LeaveCauseRules.contradictions(person, AskedLeave.decreed(changed));
        if (!against.isEmpty()) {
            throw Refused.invalid(INVALID, against);
        }
        if (cause == leave.cause()) {
            return new Outcome(leave, doubts(actor, person, leave));
        }
        grantLeave.keepCause(actor, changed);
        return new Outcome(changed, doubts(actor, person, changed));
    }

    private static Refused notToBeChanged(Leave leave, LeaveCause cause) {
        return leave.type() == cause.type()
                ? Refused.conflict("leave-already-cancelled")
                : Refused.invalid(
                        INVALID, Finding.of("cause", LeaveCauseRules.ofOtherLeave(cause)));
    }

    private List<Finding> doubts(Actor actor, Person person, Leave leave) {
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        return checks.doubts(person, AskedLeave.decreed(leave), policy, today, List.of());
    }
}

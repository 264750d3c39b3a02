package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.AnnualRule;
import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR enters what its papers say of a year of somebody's annual leave. */
@Service
public class EnterLeaveOpening {

    private final PersonalRecords records;
    private final Register register;
    private final LeaveOpenings openings;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;

    EnterLeaveOpening(
            PersonalRecords records,
            Register register,
            LeaveOpenings openings,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit) {
        this.records = records;
        this.register = register;
        this.openings = openings;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /** A year of which nothing was entered has a version too, so that the first isn't lost. */
    @Transactional
    public LeaveOpening read(Actor actor, PersonId person, int year) {
        if (!records.mayBeReadBy(actor, person) || !register.has(person)) {
            throw Refused.notFound("person-unknown");
        }
        LeaveOpening.requireYear(year);
        if (!actor.is(person)) {
            audit.record(Act.looked("LEAVE_SEEN").about(person));
        }
        return kept(person, year);
    }

    /**
     * @param opening with the revision that the caller has seen
     */
    @Transactional
    public LeaveOpening enter(Actor actor, LeaveOpening opening) {
        LocalDate today = clock.today(actor.agency());
        records.requireWrittenBy(actor, opening.person(), today);
        LeaveOpening.requireYear(opening.year());
        Person person =
                register.findForChange(List.of(opening.person())).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        requirePossible(person, opening, settings.get(LeavePolicy.class, actor.agency(), today));
        if (kept(opening.person(), opening.year()).revision() != opening.revision()) {
            throw Refused.stale();
        }
        LeaveOpening entered = opening.next();
        if (!openings.replace(entered)) {
            throw Refused.stale();
        }
        audit.record(
                Act.of("LEAVE_OPENING_ENTERED")
                        .about(opening.person())
                        .with("year", opening.year())
                        .with("addedDays", opening.addedDays()));
        return entered;
    }

    private static void requirePossible(Person person, LeaveOpening opening, LeavePolicy policy) {
        LeaveLaw law =
                LeaveLaw.of(person.jenis())
                        .orElseThrow(() -> Refused.conflict("leave-without-law", person.jenis()));
        AnnualRule rule = policy.annualOf(law);
        if (opening.carriedDays() != null && opening.carriedDays() > rule.mostCarried()) {
            throw Refused.invalid(
                    "leave-opening-invalid",
                    Finding.of("carriedDays", "leave-carried-too-much", rule.mostCarried()));
        }
        if (opening.usedDays() > opening.mostUsed(rule)) {
            throw Refused.invalid(
                    "leave-opening-invalid",
                    Finding.of("usedDays", "leave-used-too-much", opening.mostUsed(rule)));
        }
    }

    private LeaveOpening kept(PersonId person, int year) {
        return openings.find(person, year).orElseGet(() -> LeaveOpening.none(person, year));
    }
}

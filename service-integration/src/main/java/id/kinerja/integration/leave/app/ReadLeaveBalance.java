package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much annual leave somebody has in a year, by all that is known now. */
@Service
public class ReadLeaveBalance {

    private final PersonalRecords records;
    private final Register register;
    private final LeaveRequests requests;
    private final LeaveChecks checks;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ReadLeaveBalance(
            PersonalRecords records,
            Register register,
            LeaveRequests requests,
            LeaveChecks checks,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit) {
        this.records = records;
        this.register = register;
        this.requests = requests;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param asked working days that wait for a decision or for their decree
     */
    public record Standing(LeaveLaw law, AnnualBalance balance, int asked) {}

    /**
     * @param year the current one where none is named
     */
    @Transactional
    public Standing read(Actor actor, PersonId id, @Nullable Integer year) {
        Person person =
                register.find(id)
                        .filter(found -> mayBeReadBy(actor, id))
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        LeaveLaw law =
                LeaveLaw.of(person.jenis())
                        .orElseThrow(() -> Refused.conflict("leave-without-law", person.jenis()));
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        int of = year == null ? today.getYear() : year;
        LeaveOpening.requireYear(of);
        if (!actor.is(id)) {
            audit.record(Act.looked("LEAVE_SEEN").about(id));
        }
        return new Standing(
                law, checks.balance(person, law, policy, today, of), checks.asked(person, of));
    }

    /** As another agency is told of one who goes there, by a law that there is for him. */
    @Transactional(readOnly = true)
    public AnnualBalance ofPackage(AgencyId agency, Person person, int year) {
        LocalDate today = clock.today(agency);
        return checks.balance(
                person,
                LeaveLaw.of(person.jenis()).orElseThrow(),
                settings.get(LeavePolicy.class, agency, today),
                today,
                year);
    }

    /** Whoever has to say something about a request of his sees what he has left. */
    private boolean mayBeReadBy(Actor actor, PersonId person) {
        return records.mayBeReadBy(actor, person)
                || actor.asPerson().filter(me -> requests.waits(person, me)).isPresent();
    }
}

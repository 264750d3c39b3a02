package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.LeaveRules;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a leave that was decreed; its days are resolved again. A decree is a fact: what it can't
 * be about is refused, and what is beyond a right is told beside it.
 */
@Service
public class RecordLeave {

    private final PersonalRecords records;
    private final Register register;
    private final GrantLeave grantLeave;
    private final LeaveChecks checks;
    private final Settings settings;
    private final BusinessClock clock;
    private final TellPeople tellPeople;

    RecordLeave(
            PersonalRecords records,
            Register register,
            GrantLeave grantLeave,
            LeaveChecks checks,
            Settings settings,
            BusinessClock clock,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.records = records;
        this.register = register;
        this.grantLeave = grantLeave;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was recorded, and what is to be looked at in it. */
    public record Outcome(Leave leave, List<Finding> findings) {}

    @Transactional
    public Outcome record(Actor actor, Leave leave) {
        records.requireWrittenBy(actor, leave.person(), leave.during().from());
        Person person =
                register.findForChange(List.of(leave.person())).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        PaperDate.require("leave-invalid", "decreeDate", leave.decree().date(), today);
        List<Finding> contradictions =
                LeaveRules.contradictions(person, AskedLeave.decreed(leave), policy);
        if (!contradictions.isEmpty()) {
            throw Refused.invalid("leave-invalid", contradictions);
        }
        List<Finding> doubts =
                checks.doubts(person, AskedLeave.decreed(leave), policy, today, List.of());
        grantLeave.grant(actor, leave);
        tellPeople.tell(actor.agency(), LeaveDecrees.news(leave));
        return new Outcome(leave, doubts);
    }
}

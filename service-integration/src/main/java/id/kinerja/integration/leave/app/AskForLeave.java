package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for leave for oneself; who decides is settled now, by type and length. */
@Service
public class AskForLeave {

    private final Register register;
    private final LeaveRequests requests;
    private final LeaveChecks checks;
    private final LeaveRequestTasks tasks;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;

    AskForLeave(
            Register register,
            LeaveRequests requests,
            LeaveChecks checks,
            LeaveRequestTasks tasks,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit) {
        this.register = register;
        this.requests = requests;
        this.checks = checks;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public PermintaanCuti ask(Actor actor, AskedLeave asked) {
        PersonId me = actor.requirePerson();
        LocalDate today = clock.today(actor.agency());
        Person person =
                register.findForChange(List.of(me)).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("person-unknown"));
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        PermintaanCuti request =
                PermintaanCuti.submitted(
                        me, asked, policy.authority(asked.type(), asked.during()), today);
        checks.requireOnlyOne(request);
        checks.require(person, asked, policy, today, other -> true);
        if (!requests.add(request)) {
            throw LeaveChecks.overlaps(asked.during());
        }
        tasks.follow(actor.agency(), List.of(request));
        audit.record(
                Act.of("LEAVE_REQUESTED")
                        .about(me)
                        .on(request.id().value())
                        .with("from", asked.during().from())
                        .with("to", asked.during().lastDay()));
        return request;
    }
}

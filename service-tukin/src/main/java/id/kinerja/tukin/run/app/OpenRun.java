package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the run of a month that has begun; corrections of earlier months gather in it. */
@Service
public class OpenRun {

    private final Runs runs;
    private final RunEvents events;
    private final AgencyRoles office;
    private final BusinessClock clock;
    private final AuditTrail audit;

    OpenRun(
            Runs runs,
            RunEvents events,
            AgencyRoles office,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.clock = clock;
        this.runs = runs;
        this.events = events;
        this.office = office;
    }

    @Transactional
    public Run open(Actor actor, YearMonth month) {
        office.require(actor, Role.PENGELOLA_TUKIN);
        if (month.isAfter(YearMonth.from(clock.today(actor.agency())))) {
            throw Refused.conflict("run-month-not-begun", month);
        }
        RunId id = RunId.next();
        if (!runs.open(id, month, actor.requirePerson())) {
            throw Refused.conflict("run-there-already", month);
        }
        Run run = runs.find(id).orElseThrow();
        events.changed(actor.agency(), run);
        audit.record(Act.of("RUN_OPENED").on(id.value()).with("month", month));
        return run;
    }
}

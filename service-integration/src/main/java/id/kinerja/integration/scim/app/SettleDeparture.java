package id.kinerja.integration.scim.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.scim.Departure;
import id.kinerja.integration.scim.Departures;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR answers what the HR system has said of somebody who leaves. */
@Service
public class SettleDeparture {

    private final Departures departures;
    private final DepartureReach reach;
    private final PersonalRecords records;
    private final Register register;
    private final BusinessClock clock;
    private final TaskBoard board;
    private final AuditTrail audit;

    SettleDeparture(
            Departures departures,
            DepartureReach reach,
            PersonalRecords records,
            Register register,
            BusinessClock clock,
            TaskBoard board,
            AuditTrail audit) {
        this.departures = departures;
        this.reach = reach;
        this.records = records;
        this.register = register;
        this.clock = clock;
        this.board = board;
        this.audit = audit;
    }

    /**
     * @param recorded whether he leaves, by a decree that is in the register, or stays
     */
    @Transactional
    public Departure settle(Actor actor, UUID id, boolean recorded, String reason, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Departure departure =
                departures
                        .findForChange(id)
                        .filter(one -> reach.mayBeRead(actor, one))
                        .orElseThrow(() -> Refused.notFound("departure-unknown"));
        records.requireWrittenBy(actor, departure.person(), reach.dayOf(actor.agency(), departure));
        if (departure.revision() != seen) {
            throw Refused.stale();
        }
        if (recorded && !isRecorded(actor, departure)) {
            throw Refused.conflict("departure-not-recorded");
        }
        Departure settled =
                departure.settled(
                        recorded ? Departure.State.RECORDED : Departure.State.DISMISSED,
                        actor.requirePerson(),
                        reason);
        departures.update(settled);
        board.close(LeavingUsers.TASK, List.of(id));
        audit.record(
                Act.of("DEPARTURE_SETTLED")
                        .about(departure.person())
                        .on(id)
                        .with("state", settled.state()));
        return settled;
    }

    private boolean isRecorded(Actor actor, Departure departure) {
        LocalDate today = clock.today(actor.agency());
        return register.find(departure.person()).map(Person::service).stream()
                .flatMap(service -> service.parts().stream())
                .anyMatch(
                        part ->
                                part.value().status().endsService()
                                        && part.during().overlaps(DateRange.since(today)));
    }
}

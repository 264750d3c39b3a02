package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a request up for its next step, and puts it back as it is then. */
@Component
class LeaveRequestInHand {

    private final LeaveRequests requests;
    private final PersonalRecords records;
    private final LeaveDesks desks;
    private final GrantLeave grantLeave;
    private final LeaveRequestTasks tasks;
    private final TellPeople tellPeople;

    LeaveRequestInHand(
            LeaveRequests requests,
            PersonalRecords records,
            LeaveDesks desks,
            GrantLeave grantLeave,
            LeaveRequestTasks tasks,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.requests = requests;
        this.records = records;
        this.desks = desks;
        this.grantLeave = grantLeave;
        this.tasks = tasks;
    }

    /** To whoever may not read it, it isn't there; whoever has no part in the step is refused. */
    PermintaanCuti take(Actor actor, PermintaanCutiId id, long seen) {
        PermintaanCuti request = find(actor, id);
        desks.require(actor, request);
        return fresh(request, seen);
    }

    /** His own, to take it back. */
    PermintaanCuti takeBack(Actor actor, PermintaanCutiId id, long seen) {
        PermintaanCuti request = find(actor, id);
        if (!actor.is(request.person())) {
            throw Refused.forbidden("only-ones-own-leave");
        }
        return fresh(request, seen);
    }

    private PermintaanCuti find(Actor actor, PermintaanCutiId id) {
        return requests.findForChange(id)
                .filter(found -> mayBeReadBy(actor, found))
                .orElseThrow(() -> Refused.notFound("leave-request-unknown"));
    }

    private static PermintaanCuti fresh(PermintaanCuti request, long seen) {
        if (request.revision() != seen) {
            throw Refused.stale();
        }
        return request;
    }

    /** What is granted becomes a leave, and whoever has the next step gets his task. */
    PermintaanCuti put(Actor actor, PermintaanCuti changed) {
        PermintaanCuti kept =
                changed.toGrant().map(leave -> granted(actor, changed, leave)).orElse(changed);
        requests.update(kept);
        tasks.follow(actor.agency(), List.of(kept));
        if (kept.isDecided()) {
            tellPeople.tell(actor.agency(), decided(kept));
        }
        return kept;
    }

    /** A granted one whose decree comes later was told of already. */
    private static News decided(PermintaanCuti request) {
        UUID id = request.id().value();
        return News.of(
                NoticeKind.LEAVE_DECIDED,
                request.person(),
                id + (request.isGranted() ? "/granted" : "/" + request.state()),
                "/api/integration/v1/leave-requests/" + id);
    }

    private PermintaanCuti granted(Actor actor, PermintaanCuti request, Leave leave) {
        return request.become(grantLeave.grantUnlessRecorded(actor, leave));
    }

    /** Himself, HR and auditors, whoever has the next step, and whoever had one. */
    boolean mayBeReadBy(Actor actor, PermintaanCuti request) {
        return records.mayBeReadBy(actor, request.person())
                || (request.pertimbangan() != null && actor.is(request.pertimbangan().by()))
                || (request.keputusan() != null && actor.is(request.keputusan().by()))
                || desks.at(actor, List.of(request)).test(request);
    }
}

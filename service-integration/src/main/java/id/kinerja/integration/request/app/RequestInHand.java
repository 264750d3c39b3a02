package id.kinerja.integration.request.app;

import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import org.springframework.stereotype.Component;

/** A request that somebody is about to read or to change. */
@Component
class RequestInHand {

    private final AttendanceRequests requests;
    private final Deciders deciders;
    private final PersonalRecords records;

    RequestInHand(AttendanceRequests requests, Deciders deciders, PersonalRecords records) {
        this.requests = requests;
        this.deciders = deciders;
        this.records = records;
    }

    AttendanceRequest toRead(Actor actor, AttendanceRequestId id) {
        return requests.find(id)
                .filter(request -> mayRead(actor, request))
                .orElseThrow(RequestInHand::unknown);
    }

    /** To be decided, or called back, by one who may. */
    AttendanceRequest toDecide(Actor actor, AttendanceRequestId id, long seen) {
        AttendanceRequest request = toChange(actor, id);
        if (actor.is(request.person())) {
            throw Refused.forbidden("not-ones-own-record");
        }
        if (!deciders.mayDecide(actor, request)) {
            throw Refused.forbidden("only-the-superior-or-hr");
        }
        return seen(request, seen);
    }

    /** How it is decided by one who may. */
    AttendanceRequest.Decision decision(Actor actor, AttendanceRequest request, String note) {
        return new AttendanceRequest.Decision(
                actor.requirePerson(), deciders.inNameOf(actor, request), note);
    }

    /** Done to a request, with in whose name it was. */
    static Act act(String code, AttendanceRequest request) {
        Act act = Act.of(code).about(request.person()).on(request.id().value());
        AttendanceRequest.Decision decision = request.decision();
        return decision == null || decision.inNameOf() == null
                ? act
                : act.with("inNameOf", decision.inNameOf().value());
    }

    AttendanceRequest ofHimself(Actor actor, AttendanceRequestId id, long seen) {
        AttendanceRequest request = toChange(actor, id);
        if (!actor.is(request.person())) {
            throw Refused.forbidden("only-who-asked");
        }
        return seen(request, seen);
    }

    private AttendanceRequest toChange(Actor actor, AttendanceRequestId id) {
        return requests.findForChange(id)
                .filter(request -> mayRead(actor, request))
                .orElseThrow(RequestInHand::unknown);
    }

    private static AttendanceRequest seen(AttendanceRequest request, long seen) {
        if (request.revision() != seen) {
            throw Refused.stale();
        }
        return request;
    }

    private boolean mayRead(Actor actor, AttendanceRequest request) {
        return records.mayBeReadBy(actor, request.person()) || deciders.mayDecide(actor, request);
    }

    private static Refused unknown() {
        return Refused.notFound("attendance-request-unknown");
    }
}

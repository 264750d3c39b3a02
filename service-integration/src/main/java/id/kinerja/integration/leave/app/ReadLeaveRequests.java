package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiAction;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for leave, for whoever asked, for those who have a step to take, and for HR. */
@Service
public class ReadLeaveRequests {

    private static final String SEEN = "LEAVE_REQUEST_SEEN";

    private final LeaveRequests requests;
    private final LeaveRequestInHand inHand;
    private final LeaveDesks desks;
    private final LeaveListReaders readers;
    private final AuditTrail audit;

    ReadLeaveRequests(
            LeaveRequests requests,
            LeaveRequestInHand inHand,
            LeaveDesks desks,
            LeaveListReaders readers,
            AuditTrail audit) {
        this.requests = requests;
        this.inHand = inHand;
        this.desks = desks;
        this.readers = readers;
        this.audit = audit;
    }

    @Transactional
    public PermintaanCuti read(Actor actor, PermintaanCutiId id) {
        PermintaanCuti request =
                requests.find(id)
                        .filter(found -> inHand.mayBeReadBy(actor, found))
                        .orElseThrow(() -> Refused.notFound("leave-request-unknown"));
        if (!actor.is(request.person())) {
            audit.record(Act.looked(SEEN).about(request.person()).on(id.value()));
        }
        return request;
    }

    /** A person's requests, the latest first. */
    @Transactional
    public List<PermintaanCuti> list(
            Actor actor, PersonId person, @Nullable PermintaanCutiId before, int limit) {
        readers.require(actor, person);
        if (!actor.is(person)) {
            audit.record(Act.looked(SEEN).about(person));
        }
        return requests.of(person, before, limit);
    }

    /** Those whose next step is the caller's, the oldest first. */
    @Transactional
    public List<PermintaanCuti> waiting(Actor actor, @Nullable PermintaanCutiId after, int limit) {
        List<PermintaanCuti> waiting = requests.waiting(desks.of(actor), after, limit);
        audit.recordAll(
                waiting.stream()
                        .map(
                                request ->
                                        Act.looked(SEEN)
                                                .about(request.person())
                                                .on(request.id().value()))
                        .toList());
        return waiting;
    }

    /** What the caller may do with requests; who is above whom is asked for once. */
    @Transactional(readOnly = true)
    public Function<PermintaanCuti, List<PermintaanCutiAction>> actions(
            Actor actor, Collection<PermintaanCuti> all) {
        Predicate<PermintaanCuti> his = desks.at(actor, all);
        return request ->
                Actions.open(
                        PermintaanCutiAction.class,
                        action ->
                                action == PermintaanCutiAction.WITHDRAW
                                        ? actor.is(request.person())
                                                && request.withdrawn().isPresent()
                                        : request.nextSteps().contains(action)
                                                && his.test(request));
    }
}

package id.kinerja.integration.leave.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.LeaveRequests.Desk;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts requests on the desk of whoever has the next step, and gives him one task for each. */
@Component
class LeaveRequestTasks {

    private static final String TO_CONSIDER = "LEAVE_TO_CONSIDER";
    private static final String TO_DECIDE = "LEAVE_TO_DECIDE";
    private static final String TO_RECORD = "LEAVE_TO_RECORD";
    private static final List<String> KINDS = List.of(TO_CONSIDER, TO_DECIDE, TO_RECORD);
    private static final String LINK = "/api/integration/v1/leave-requests/";

    private final LeaveDesks desks;
    private final LeaveRequests requests;
    private final TaskBoard board;

    LeaveRequestTasks(LeaveDesks desks, LeaveRequests requests, TaskBoard board) {
        this.desks = desks;
        this.requests = requests;
        this.board = board;
    }

    void follow(AgencyId agency, Collection<PermintaanCuti> changed) {
        Map<PermintaanCutiId, Desk> found = desks.of(agency, changed);
        requests.putOnDesks(found);
        for (String kind : KINDS) {
            board.close(
                    kind,
                    changed.stream()
                            .filter(request -> !kind(request).equals(Optional.of(kind)))
                            .map(request -> request.id().value())
                            .toList());
        }
        board.open(
                changed.stream()
                        .flatMap(
                                request ->
                                        kind(request).stream()
                                                .map(kind -> task(kind, request, found)))
                        .toList());
    }

    /** Those of these that wait at another desk than they lie on. */
    List<PermintaanCuti> misplaced(AgencyId agency, Collection<PermintaanCuti> open) {
        Map<PermintaanCutiId, Desk> kept =
                requests.desks(open.stream().map(PermintaanCuti::id).toList());
        Map<PermintaanCutiId, Desk> found =
                desks.of(agency, open).entrySet().stream()
                        .filter(desk -> !desk.getValue().equals(kept.get(desk.getKey())))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return open.stream().filter(request -> found.containsKey(request.id())).toList();
    }

    private static Optional<String> kind(PermintaanCuti request) {
        return switch (request.state()) {
            case SUBMITTED -> Optional.of(TO_CONSIDER);
            case CONSIDERED -> Optional.of(TO_DECIDE);
            case AWAITING_BKN, AWAITING_DECREE -> Optional.of(TO_RECORD);
            case APPROVED, CHANGED, DEFERRED, REFUSED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Task task(
            String kind, PermintaanCuti request, Map<PermintaanCutiId, Desk> desks) {
        Task task = task(kind, request, desks.getOrDefault(request.id(), new Desk(null, null)));
        return request.dueOn().map(task::dueOn).orElse(task);
    }

    private static Task task(String kind, PermintaanCuti request, Desk desk) {
        PersonId person = desk.person();
        String link = LINK + request.id().value();
        if (person != null) {
            return Task.of(person, kind, request.id().value(), link);
        }
        Task task = Task.of(Role.ADMIN_KEPEGAWAIAN, kind, request.id().value(), link);
        return desk.unit() == null ? task : task.in(desk.unit());
    }
}

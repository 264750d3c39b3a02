package id.kinerja.integration.request.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.integration.request.AttendanceRequests.Watched;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.NotAudited;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the tasks of requests that wait to whoever has become the superior since they were asked
 * for: somebody else was named, a Plh has begun, or his days are over, of which no event tells.
 */
@Service
public class FollowAttendanceRequests {

    private final AttendanceRequests requests;
    private final LinesAbove linesAbove;
    private final RequestTasks tasks;
    private final BusinessClock clock;

    FollowAttendanceRequests(
            AttendanceRequests requests,
            LinesAbove linesAbove,
            RequestTasks tasks,
            BusinessClock clock) {
        this.requests = requests;
        this.linesAbove = linesAbove;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Looks at a part of them.
     *
     * @param after where the part before ended
     * @return where this part ends; nothing behind the last one
     */
    @NotAudited(
            reason = "Whoever named the superior is in the trail; moving a task decides nothing")
    @Transactional
    public Optional<AttendanceRequestId> follow(
            AgencyId agency, @Nullable AttendanceRequestId after, int most) {
        List<Watched> part = requests.undecided(after, most);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Map<PersonId, LineAbove> lines =
                linesAbove.of(
                        part.stream().map(one -> one.request().person()).collect(toSet()),
                        clock.today(agency));
        part.forEach(
                one -> {
                    LineAbove line = lines.get(one.request().person());
                    if (line != null) {
                        follow(one, line);
                    }
                });
        return part.size() < most ? Optional.empty() : Optional.of(part.getLast().request().id());
    }

    private void follow(Watched one, LineAbove line) {
        PersonId superior = Deciders.superior(line);
        boolean same = Objects.equals(one.superior(), superior);
        if ((one.isWatched() && same) || !isStillSo(one.request())) {
            return;
        }
        requests.watch(one.request().id(), superior);
        if (one.isWatched() || !Objects.equals(one.request().superior(), superior)) {
            tasks.open(one.request(), superior, line.unit());
        }
    }

    /** Kept as it is from here on; who has decided it since has closed its task himself. */
    private boolean isStillSo(AttendanceRequest seen) {
        return requests.findForChange(seen.id())
                .filter(now -> now.revision() == seen.revision())
                .isPresent();
    }
}

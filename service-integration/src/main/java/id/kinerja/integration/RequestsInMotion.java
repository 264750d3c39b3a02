package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.conflict.app.FollowConflicts;
import id.kinerja.integration.leave.app.FollowLeaveRequests;
import id.kinerja.integration.request.app.FollowAttendanceRequests;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.Aside;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then who is the superior, since no event tells that a Plh's days are over. */
@Configuration(proxyBeanMethods = false)
class RequestsInMotion {

    private static final int PART = 200;

    private final Aside ofLeave;
    private final Aside ofAttendance;
    private final Aside ofConflicts;

    RequestsInMotion(
            AgenciesAtWork atWork,
            FollowLeaveRequests followLeaveRequests,
            FollowAttendanceRequests followAttendanceRequests,
            FollowConflicts followConflicts) {
        AgencyRounds agencies = new AgencyRounds(atWork::all);
        this.ofLeave =
                new Aside(
                        "leave-requests",
                        () -> agencies.each(partByPart(followLeaveRequests::follow)));
        this.ofAttendance =
                new Aside(
                        "attendance-requests",
                        () -> agencies.each(partByPart(followAttendanceRequests::follow)));
        this.ofConflicts =
                new Aside(
                        "conflicts-of-interest",
                        () -> agencies.each(partByPart(followConflicts::follow)));
    }

    /** There may be many. */
    @Scheduled(fixedDelayString = "${kinerja.requests.pause:1m}")
    void follow() {
        ofConflicts.start();
        ofLeave.start();
        ofAttendance.start();
    }

    /**
     * A part of an agency's requests.
     *
     * @param <T> names a request
     */
    private interface Following<T> {

        Optional<T> follow(AgencyId agency, @Nullable T after, int most);
    }

    private static <T> Consumer<AgencyId> partByPart(Following<T> following) {
        return agency -> {
            Optional<T> behind = following.follow(agency, null, PART);
            while (behind.isPresent()) {
                behind = following.follow(agency, behind.get(), PART);
            }
        };
    }
}

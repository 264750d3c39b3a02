package id.kinerja.integration.request.web;

import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.RequestAction;
import id.kinerja.integration.request.RequestKind;
import id.kinerja.integration.request.app.ReadAttendanceRequests.Seen;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is shown; its version is the ETag.
 *
 * @param inNameOf the superior, where he had another decide in his name
 */
record AttendanceRequestView(
        UUID id,
        UUID personId,
        RequestKind kind,
        LocalDate date,
        LocalDate lastDate,
        @Nullable LocalDateTime arrival,
        @Nullable LocalDateTime departure,
        String reason,
        @Nullable String proof,
        @Nullable UUID superiorId,
        LocalDate askedOn,
        AttendanceRequest.State state,
        @Nullable UUID decidedBy,
        @Nullable UUID inNameOf,
        @Nullable String note,
        long version,
        List<RequestAction> actions) {

    static AttendanceRequestView of(Seen seen) {
        AttendanceRequest request = seen.request();
        PersonId superior = request.superior();
        AttendanceRequest.Decision decision = request.decision();
        return new AttendanceRequestView(
                request.id().value(),
                request.person().value(),
                request.kind(),
                request.during().from(),
                request.during().lastDay(),
                request.times().arrival(),
                request.times().departure(),
                request.reason(),
                request.proof(),
                superior == null ? null : superior.value(),
                request.askedOn(),
                request.state(),
                decision == null ? null : decision.by().value(),
                decision == null || decision.inNameOf() == null
                        ? null
                        : decision.inNameOf().value(),
                decision == null ? null : decision.note(),
                request.revision(),
                seen.actions());
    }
}

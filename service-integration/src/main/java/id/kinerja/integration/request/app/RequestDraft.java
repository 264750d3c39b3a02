package id.kinerja.integration.request.app;

import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.ClaimedTimes;
import id.kinerja.integration.request.RequestKind;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody would like to ask for, before it is known who is to decide. */
public record RequestDraft(
        RequestKind kind,
        DateRange during,
        ClaimedTimes times,
        String reason,
        @Nullable String proof) {

    AttendanceRequest by(PersonId person, @Nullable PersonId superior, LocalDate today) {
        return new AttendanceRequest(
                AttendanceRequestId.next(),
                person,
                kind,
                during,
                times,
                reason,
                proof,
                superior,
                today,
                AttendanceRequest.State.SUBMITTED,
                null,
                1);
    }
}

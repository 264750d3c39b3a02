package id.kinerja.integration.leave.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.leave.DecidedBy;
import id.kinerja.integration.leave.Keputusan;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiAction;
import id.kinerja.integration.leave.PersetujuanBkn;
import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.kernel.DateRange;
import id.kinerja.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for leave as it is shown; its version is the ETag.
 *
 * @param cause absent where none is known, and for who may not know it
 * @param authority who decides on it
 * @param leaveId the leave that it has become
 * @param remarks what is to be looked at before it is decided, told where it is read alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PermintaanCutiView(
        UUID id,
        UUID personId,
        LeaveType type,
        @Nullable LeaveCause cause,
        LocalDate from,
        LocalDate to,
        boolean specialReason,
        @Nullable Integer child,
        @Nullable String proof,
        LocalDate askedOn,
        PermintaanCuti.State state,
        DecidedBy authority,
        @Nullable PertimbanganView pertimbangan,
        @Nullable KeputusanView keputusan,
        @Nullable PersetujuanBknView bkn,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreeDate,
        @Nullable UUID leaveId,
        long version,
        List<PermintaanCutiAction> actions,
        @Nullable List<Problem.Finding> remarks) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PertimbanganView(
            Pertimbangan.Opinion opinion,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note,
            UUID by) {

        static @Nullable PertimbanganView of(@Nullable Pertimbangan opinion) {
            return opinion == null
                    ? null
                    : new PertimbanganView(
                            opinion.opinion(),
                            first(opinion.instead()),
                            last(opinion.instead()),
                            opinion.note(),
                            opinion.by().value());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeputusanView(
            Keputusan.Outcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note,
            UUID by) {

        static @Nullable KeputusanView of(@Nullable Keputusan decision) {
            return decision == null
                    ? null
                    : new KeputusanView(
                            decision.outcome(),
                            first(decision.instead()),
                            last(decision.instead()),
                            decision.note(),
                            decision.by().value());
        }
    }

    record PersetujuanBknView(boolean approved, String letterNumber, LocalDate letterDate) {

        static @Nullable PersetujuanBknView of(@Nullable PersetujuanBkn answer) {
            return answer == null
                    ? null
                    : new PersetujuanBknView(answer.given(), answer.letter(), answer.date());
        }
    }

    static PermintaanCutiView of(
            PermintaanCuti request,
            boolean withCause,
            List<PermintaanCutiAction> actions,
            @Nullable List<Problem.Finding> remarks) {
        Leave.Decree decree = request.decree();
        LeaveId leave = request.leave();
        return new PermintaanCutiView(
                request.id().value(),
                request.person().value(),
                request.asked().type(),
                withCause ? request.asked().cause() : null,
                request.asked().during().from(),
                request.asked().during().lastDay(),
                request.asked().specialReason(),
                request.asked().child(),
                request.asked().proof(),
                request.askedOn(),
                request.state(),
                request.authority(),
                PertimbanganView.of(request.pertimbangan()),
                KeputusanView.of(request.keputusan()),
                PersetujuanBknView.of(request.bkn()),
                decree == null ? null : decree.number(),
                decree == null ? null : decree.date(),
                leave == null ? null : leave.value(),
                request.revision(),
                actions,
                remarks);
    }

    private static @Nullable LocalDate first(@Nullable DateRange days) {
        return days == null ? null : days.from();
    }

    private static @Nullable LocalDate last(@Nullable DateRange days) {
        return days == null ? null : days.lastDay();
    }
}

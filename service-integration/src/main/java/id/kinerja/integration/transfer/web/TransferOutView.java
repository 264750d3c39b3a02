package id.kinerja.integration.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.transfer.Belongings;
import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.app.ReadTransfersOut;
import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A transfer out as it is shown; its version is the ETag.
 *
 * @param paidUntil absent until somebody has said it
 * @param deliveredAt when it was handed over by itself
 * @param returnedReason why the other agency hasn't taken him
 * @param open what is to be settled before he leaves; absent in lists
 * @param attendanceClosedUntil absent where no month of his is closed, and in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferOutView(
        UUID id,
        UUID personId,
        String personName,
        LocalDate lastDay,
        String decreeNumber,
        LocalDate decreeDate,
        String receiverCode,
        String receiverName,
        HandOver handOver,
        @Nullable YearMonth paidUntil,
        @Nullable String paidLetter,
        TransferOut.State state,
        UUID openedBy,
        @Nullable UUID releasedBy,
        @Nullable Instant deliveredAt,
        @Nullable String returnedReason,
        @Nullable List<OpenMatterView> open,
        @Nullable LocalDate attendanceClosedUntil,
        long version,
        List<TransferOut.Action> actions) {

    record OpenMatterView(Belongings.Kind kind, int count) {

        static OpenMatterView of(Belongings.OpenMatter matter) {
            return new OpenMatterView(matter.kind(), matter.count());
        }
    }

    static TransferOutView of(ReadTransfersOut.Seen seen) {
        return of(
                seen.listed(),
                seen.open().stream().map(OpenMatterView::of).toList(),
                seen.attendanceClosedUntil());
    }

    static TransferOutView of(ReadTransfersOut.Listed listed) {
        return of(listed, null, null);
    }

    private static TransferOutView of(
            ReadTransfersOut.Listed listed,
            @Nullable List<OpenMatterView> open,
            @Nullable LocalDate closedUntil) {
        TransferOut transfer = listed.transfer();
        PersonId released = transfer.releasedBy();
        return new TransferOutView(
                transfer.id(),
                transfer.person().value(),
                listed.name(),
                transfer.lastDay(),
                transfer.decree().number(),
                transfer.decree().date(),
                transfer.receiver().code(),
                transfer.receiver().name(),
                transfer.handOver(),
                paid(transfer, TransferPackage.Paid::until),
                paid(transfer, TransferPackage.Paid::letter),
                transfer.state(),
                transfer.openedBy().value(),
                released == null ? null : released.value(),
                transfer.deliveredAt(),
                transfer.returnedReason(),
                open,
                closedUntil,
                transfer.revision(),
                listed.actions());
    }

    private static <T> @Nullable T paid(
            TransferOut transfer, Function<TransferPackage.Paid, T> value) {
        TransferPackage.Paid paid = transfer.paid();
        return paid == null ? null : value.apply(paid);
    }
}

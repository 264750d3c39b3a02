package id.kinerja.integration.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.integration.transfer.TransferIn;
import id.kinerja.integration.transfer.app.ReadTransfersIn;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package as it is shown; its version is the ETag.
 *
 * @param broughtBy absent where it came by itself
 * @param decidedBy who has accepted or refused him
 * @param personId who he is here, once he was accepted
 * @param content what the package says; absent in lists
 * @param arrival absent in lists, and once it is decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferInView(
        UUID id,
        UUID packageId,
        HandOver handOver,
        String fromCode,
        String fromName,
        String personName,
        LocalDate lastDay,
        Instant arrivedAt,
        @Nullable UUID broughtBy,
        @Nullable PlacementView placement,
        @Nullable UUID placedBy,
        TransferIn.State state,
        @Nullable UUID decidedBy,
        @Nullable String reason,
        @Nullable UUID personId,
        @Nullable TransferContentView content,
        @Nullable ArrivalView arrival,
        long version,
        List<TransferIn.Action> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlacementView(
            UUID unitId,
            String positionCode,
            String positionName,
            JenisJabatan jenisJabatan,
            @Nullable Integer kelasJabatan,
            @Nullable UUID assessorId,
            String decreeNumber,
            @Nullable LocalDate decreeDate,
            LocalDate from) {

        static PlacementView of(Placement placement) {
            KelasJabatan kelas = placement.kelas();
            return new PlacementView(
                    placement.unit().value(),
                    placement.positionCode(),
                    placement.positionName(),
                    placement.jenis(),
                    kelas == null ? null : kelas.number(),
                    value(placement.assessor()),
                    placement.decree().number(),
                    placement.decree().date(),
                    placement.from());
        }
    }

    /**
     * What would be made, and what is to be said of it.
     *
     * @param returningPersonId who has his number here already and would come back
     * @param positions how many past positions would be kept
     * @param hindrances for which he can't be accepted yet
     * @param notes what whoever accepts him should know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArrivalView(
            @Nullable UUID returningPersonId,
            int positions,
            List<Problem.Finding> hindrances,
            List<Problem.Finding> notes) {}

    static TransferInView of(
            ReadTransfersIn.Listed listed,
            @Nullable TransferContentView content,
            @Nullable ArrivalView arrival) {
        TransferIn transfer = listed.transfer();
        Placement placement = transfer.placement();
        return new TransferInView(
                transfer.id(),
                transfer.packageId(),
                transfer.handOver(),
                transfer.from().code(),
                transfer.from().name(),
                listed.name(),
                transfer.lastDay(),
                transfer.arrivedAt(),
                value(transfer.broughtBy()),
                placement == null ? null : PlacementView.of(placement),
                value(transfer.placedBy()),
                transfer.state(),
                value(transfer.decidedBy()),
                transfer.reason(),
                value(transfer.person()),
                content,
                arrival,
                transfer.revision(),
                listed.actions());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}

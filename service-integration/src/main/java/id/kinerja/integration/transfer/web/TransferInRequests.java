package id.kinerja.integration.transfer.web;

import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.transfer.Placement;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What HR says of somebody who comes from another agency. */
final class TransferInRequests {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PACKAGE = 400_000;

    /** Of the longest table there is (27 peringkat, Perpres 37/2015). */
    private static final int HIGHEST_CLASS = 27;

    private TransferInRequests() {}

    /**
     * @param sealed the line of text that the other agency has downloaded
     */
    record TransferPackageRequest(@NotBlank @Size(max = LONGEST_PACKAGE) String sealed) {

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "TransferPackageRequest";
        }
    }

    /**
     * @param assessorId whom the decree names; absent for who leads the unit
     * @param decreeDate today's at the latest; absent where nobody has it before him
     * @param from his first day here
     */
    record PlacementRequest(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = LONGEST_CODE) String positionCode,
            @NotBlank @Size(max = LONGEST_NAME) String positionName,
            @NotNull JenisJabatan jenisJabatan,
            @Nullable @Min(1) @Max(HIGHEST_CLASS) Integer kelasJabatan,
            @Nullable PersonId assessorId,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @Nullable LocalDate decreeDate,
            @NotNull LocalDate from) {

        Placement placement() {
            DaysOfTheRepublic.require(
                    "transfer-in-invalid",
                    new Written("decreeDate", decreeDate),
                    new Written("from", from));
            return new Placement(
                    unitId,
                    positionCode,
                    positionName,
                    jenisJabatan,
                    kelasJabatan == null ? null : new KelasJabatan(kelasJabatan),
                    assessorId,
                    new Decree(decreeNumber, decreeDate),
                    from);
        }
    }

    record TransferRefusalRequest(@NotBlank @Size(max = LONGEST_NAME) String reason) {}
}

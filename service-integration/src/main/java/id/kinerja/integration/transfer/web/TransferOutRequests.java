package id.kinerja.integration.transfer.web;

import id.kinerja.integration.transfer.HandOver;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.integration.transfer.app.OpenTransferOut;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;

/** What HR says of somebody who leaves for another agency. */
final class TransferOutRequests {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;

    private TransferOutRequests() {}

    /**
     * @param lastDay on which he still serves here, by the decree
     * @param receiverCode of the agency that gets him, where it is
     * @param handOver whether that is an agency of this installation
     */
    record TransferOutRequest(
            @NotNull PersonId personId,
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @NotNull LocalDate decreeDate,
            @NotBlank @Size(max = LONGEST_CODE) String receiverCode,
            @NotBlank @Size(max = LONGEST_NAME) String receiverName,
            @NotNull HandOver handOver) {

        OpenTransferOut.Decreed decreed() {
            DaysOfTheRepublic.require(
                    "transfer-out-invalid",
                    new Written("lastDay", lastDay),
                    new Written("decreeDate", decreeDate));
            return new OpenTransferOut.Decreed(
                    personId,
                    lastDay,
                    new TransferPackage.Decree(decreeNumber, decreeDate),
                    new TransferPackage.Office(receiverCode.strip(), receiverName),
                    handOver);
        }
    }

    /**
     * @param paidUntil the last month that this agency pays
     * @param letter which says so, such as the SKPP
     */
    record TransferPaymentRequest(
            @NotNull YearMonth paidUntil, @NotBlank @Size(max = LONGEST_CODE) String letter) {}

    /**
     * @param reason as the other agency has written it, or why he is taken back
     */
    record TransferReturnRequest(@NotBlank @Size(max = LONGEST_REASON) String reason) {}
}

package id.kinerja.tukin.payment.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.AnswersJson;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.payment.BankOrder;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.PaymentDocument;
import id.kinerja.tukin.payment.PaymentFile;
import id.kinerja.tukin.payment.app.ExportPayments;
import id.kinerja.tukin.payment.app.ReadPaymentSums;
import id.kinerja.tukin.run.RunId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A locked run's payments in every form. */
@RestController
@RequestMapping("/v1/runs/{id}")
class PaymentExportController {

    private final ExportPayments exportPayments;
    private final ReadPaymentSums readPaymentSums;

    PaymentExportController(ExportPayments exportPayments, ReadPaymentSums readPaymentSums) {
        this.exportPayments = exportPayments;
        this.readPaymentSums = readPaymentSums;
    }

    /**
     * The same bytes each time; the ETag is their SHA-256.
     *
     * @param profile webgaji-tukin-txt, webgaji-tukin-xlsx, sipd-tpp-xlsx, bank-csv or json
     */
    @Serves(
            value =
                    "Downloads a locked run's payments: profile webgaji-tukin-txt, webgaji-tukin-xlsx,"
                            + " sipd-tpp-xlsx, bank-csv (with debitAccount, debitBank and valueDate) or json; of one"
                            + " bank with bank, of one satker with kodeSatker",
            roles = {Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @AnswersJson(PaymentDocument.class)
    @GetMapping(
            path = "/payments",
            produces = {
                "text/tab-separated-values",
                PlainWorkbook.MEDIA_TYPE,
                "text/csv",
                "application/json"
            })
    ResponseEntity<byte[]> export(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String profile,
            @RequestParam(defaultValue = "INDUK") Payment.Kind kind,
            @RequestParam(required = false) @Nullable YearMonth fileMonth,
            @RequestParam(required = false) @Nullable String bank,
            @RequestParam(required = false) @Nullable String kodeSatker,
            @RequestParam(required = false) @Nullable String layout,
            @RequestParam(required = false) @Nullable String debitAccount,
            @RequestParam(required = false) @Nullable String debitBank,
            @RequestParam(required = false) @Nullable LocalDate valueDate) {
        PaymentFile file =
                exportPayments.export(
                        actor,
                        new RunId(id),
                        new ExportPayments.Wanted(
                                profile,
                                kind,
                                fileMonth,
                                bank,
                                kodeSatker,
                                new BankOrder(layout, debitAccount, debitBank, valueDate)));
        return FileAnswer.of(file.name(), file.profile().mediaType(), file.bytes());
    }

    /**
     * Money in whole rupiah.
     *
     * @param received what is left of bersih once taxes and contributions are withheld
     */
    record BankSumView(
            String bankCode,
            String bankName,
            int lines,
            long bruto,
            long potongan,
            long bersih,
            long received) {

        static BankSumView of(ReadPaymentSums.BankSum bank) {
            return new BankSumView(
                    bank.bankCode(),
                    bank.bankName(),
                    bank.sum().lines(),
                    bank.sum().bruto().amount(),
                    bank.sum().bruto().minus(bank.sum().bersih()).amount(),
                    bank.sum().bersih().amount(),
                    bank.received().amount());
        }
    }

    record BanksView(List<BankSumView> banks) {}

    @Serves(
            value = "Lists the banks that a locked run pays to, each with its control sums",
            roles = {Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @GetMapping("/payments/banks")
    BanksView banks(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "INDUK") Payment.Kind kind) {
        return new BanksView(
                readPaymentSums.byBank(actor, new RunId(id), kind).stream()
                        .map(BankSumView::of)
                        .toList());
    }
}

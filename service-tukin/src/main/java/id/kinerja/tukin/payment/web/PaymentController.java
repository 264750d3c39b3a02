package id.kinerja.tukin.payment.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.FileAnswer;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.payment.BankOrder;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.PaymentFile;
import id.kinerja.tukin.payment.PaymentProfile;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.app.ExportPayments;
import id.kinerja.tukin.payment.app.LockRun;
import id.kinerja.tukin.payment.app.ReadPaymentSums;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lock of a run, and the files for the treasury. */
@RestController
@RequestMapping("/v1/runs/{id}")
class PaymentController {

    private final LockRun lockRun;
    private final ExportPayments exportPayments;
    private final ReadPaymentSums readPaymentSums;

    PaymentController(
            LockRun lockRun, ExportPayments exportPayments, ReadPaymentSums readPaymentSums) {
        this.lockRun = lockRun;
        this.exportPayments = exportPayments;
        this.readPaymentSums = readPaymentSums;
    }

    record LockedView(UUID id, String state) {}

    /** Money in whole rupiah. */
    record ControlSumView(Payment.Kind kind, int lines, long bruto, long potongan, long bersih) {

        static ControlSumView of(Payments.ControlSum sum) {
            return new ControlSumView(
                    sum.kind(),
                    sum.lines(),
                    sum.bruto().amount(),
                    sum.bruto().minus(sum.bersih()).amount(),
                    sum.bersih().amount());
        }
    }

    record FilesView(List<ControlSumView> files) {}

    /** Writes down what is paid and to whom; from now on there are files. */
    @Serves(
            value = "Locks an approved run: writes down what is paid and to whom",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping("/lock")
    ResponseEntity<LockedView> lock(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        Run run = lockRun.lock(actor, new RunId(id), EntityTag.required(ifMatch));
        return EntityTag.answer(
                HttpStatus.OK, run.revision(), new LockedView(id, run.state().name()));
    }

    /** Which files there are, with their control sums. */
    @Serves(
            value = "Lists the Web Gaji files of a locked run with their control sums",
            roles = {Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @GetMapping("/files/web-gaji")
    FilesView files(Actor actor, @PathVariable UUID id) {
        return new FilesView(
                readPaymentSums.byKind(actor, new RunId(id)).stream()
                        .map(ControlSumView::of)
                        .toList());
    }

    /** How a file is written; both have the same rows. */
    enum Format {
        /** Tab separated, as Web Gaji takes it. */
        TXT,
        /** On a sheet named "daftar bayar". */
        XLSX;

        private PaymentProfile profile() {
            return switch (this) {
                case TXT -> PaymentProfile.WEBGAJI_TUKIN_TXT;
                case XLSX -> PaymentProfile.WEBGAJI_TUKIN_XLSX;
            };
        }
    }

    /** The same bytes each time; the ETag is their SHA-256. */
    @Serves(
            value = "Downloads a Web Gaji file, tab separated or as a workbook",
            roles = {Role.PENGELOLA_TUKIN, Role.AUDITOR})
    @GetMapping(
            path = "/files/web-gaji/{kind}",
            produces = {"text/tab-separated-values", PlainWorkbook.MEDIA_TYPE})
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Payment.Kind kind,
            @RequestParam(required = false) @Nullable YearMonth fileMonth,
            @RequestParam(defaultValue = "TXT") Format format) {
        PaymentFile written =
                exportPayments.export(
                        actor,
                        new RunId(id),
                        new ExportPayments.Wanted(
                                format.profile().code(),
                                kind,
                                fileMonth,
                                null,
                                null,
                                new BankOrder(null, null, null, null)));
        String name = "web-gaji-%s-%s.%s".formatted(kind, id, format).toLowerCase(Locale.ROOT);
        return FileAnswer.of(name, written.profile().mediaType(), written.bytes());
    }
}

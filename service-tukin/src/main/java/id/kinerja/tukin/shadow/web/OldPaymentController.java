package id.kinerja.tukin.shadow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.shadow.OldPayment;
import id.kinerja.tukin.shadow.OldPayments;
import id.kinerja.tukin.shadow.app.ReadOldPayments;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the application before paid; it comes in by file ({@code profile=old-payments}). */
@RestController
@RequestMapping("/v1/old-payments")
class OldPaymentController {

    private final ReadOldPayments readOldPayments;

    OldPaymentController(ReadOldPayments readOldPayments) {
        this.readOldPayments = readOldPayments;
    }

    /**
     * In whole rupiah; what the file didn't tell is absent.
     *
     * @param personId absent where nobody here had the number
     * @param replacedBy what was brought in its place; absent while it holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OldPaymentView(
            UUID id,
            YearMonth month,
            RunKind kind,
            String number,
            @Nullable UUID personId,
            long gross,
            long net,
            @Nullable Integer kelasJabatan,
            @Nullable Long classAmount,
            @Nullable Long attendance,
            @Nullable Long performance,
            @Nullable Long addition,
            @Nullable Long tax,
            UUID broughtBy,
            Instant broughtAt,
            @Nullable UUID replacedBy) {

        static OldPaymentView of(OldPayments.Kept kept) {
            OldPayment payment = kept.payment();
            PersonId person = kept.person();
            return new OldPaymentView(
                    kept.id(),
                    payment.month(),
                    payment.kind(),
                    payment.number().written(),
                    person == null ? null : person.value(),
                    payment.gross().amount(),
                    payment.net().amount(),
                    payment.kelas() == null ? null : payment.kelas().number(),
                    amount(payment.classAmount()),
                    amount(payment.attendance()),
                    amount(payment.performance()),
                    amount(payment.addition()),
                    amount(payment.tax()),
                    kept.broughtBy().value(),
                    kept.broughtAt(),
                    kept.replacedBy());
        }

        private static @Nullable Long amount(@Nullable Rupiah rupiah) {
            return rupiah == null ? null : rupiah.amount();
        }
    }

    /**
     * @param replaced whether what was replaced since is listed, too
     */
    @Serves(
            value = "Lists what the application before paid, the last brought first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<OldPaymentView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "false") boolean replaced,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId person = personId == null ? null : new PersonId(personId);
        return Page.of(
                readOldPayments
                        .read(
                                actor,
                                new OldPayments.Question(month, person, number, replaced),
                                Cursor.after(cursor, id -> id),
                                most + 1)
                        .stream()
                        .map(OldPaymentView::of)
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }
}

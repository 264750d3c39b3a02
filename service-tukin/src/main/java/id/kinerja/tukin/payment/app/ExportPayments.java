package id.kinerja.tukin.payment.app;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Sha256;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.tukin.payment.BankFile;
import id.kinerja.tukin.payment.BankLayout;
import id.kinerja.tukin.payment.BankLayouts;
import id.kinerja.tukin.payment.BankOrder;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.PaymentCheck;
import id.kinerja.tukin.payment.PaymentFile;
import id.kinerja.tukin.payment.PaymentJson;
import id.kinerja.tukin.payment.PaymentProfile;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.SipdFile;
import id.kinerja.tukin.payment.WebGajiFile;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A locked run's payments in the form of a profile, the same bytes each time. Nothing leaves whose
 * columns, sums or texts aren't right; each download is written down with the hash of its bytes.
 */
@Service
public class ExportPayments {

    private static final String SHEET = "daftar bayar";
    private static final String USUAL_LAYOUT = "multi-layanan";

    /** How many faults are named at once. */
    private static final int MOST_FINDINGS = 200;

    private final LockedRuns locked;
    private final Payments payments;
    private final DescribePayments describePayments;
    private final DescribeTpp describeTpp;
    private final SplitWithheld splitWithheld;
    private final PaymentJson json;
    private final BankLayouts layouts;
    private final Directory directory;
    private final AuditTrail audit;

    ExportPayments(
            LockedRuns locked,
            Payments payments,
            DescribePayments describePayments,
            DescribeTpp describeTpp,
            SplitWithheld splitWithheld,
            PaymentJson json,
            BankLayouts layouts,
            Directory directory,
            AuditTrail audit) {
        this.locked = locked;
        this.payments = payments;
        this.describePayments = describePayments;
        this.describeTpp = describeTpp;
        this.splitWithheld = splitWithheld;
        this.json = json;
        this.layouts = layouts;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * @param fileMonth of the file; without it the month of the run
     * @param bank whose accounts alone are wanted, by its code; without it all
     * @param kodeSatker that pays, where the treasury wants a file of each; without it all
     * @param order what a bank needs; read by the profile of banks alone
     */
    public record Wanted(
            String profile,
            Payment.Kind kind,
            @Nullable YearMonth fileMonth,
            @Nullable String bank,
            @Nullable String kodeSatker,
            BankOrder order) {}

    @Transactional
    public PaymentFile export(Actor actor, RunId id, Wanted wanted) {
        Run run = locked.of(actor, id);
        PaymentProfile profile = PaymentProfile.named(wanted.profile());
        List<Payment> all = payments.of(actor.agency(), id, wanted.kind());
        refuse(PaymentCheck.findings(all, sums(id, wanted.kind())));
        List<Payment> chosen = ofSatker(ofBank(all, wanted.bank()), wanted.kodeSatker());
        byte[] bytes = bytes(actor.agency(), profile, run, wanted, all, chosen);
        audit.record(
                Act.looked("PAYMENT_FILE_DOWNLOADED")
                        .on(id.value())
                        .with("kind", wanted.kind())
                        .with("month", fileMonth(run, wanted))
                        .with("profile", profile)
                        .withHash("hash", Sha256.hex(bytes)));
        return new PaymentFile(name(run, profile, wanted), profile, bytes);
    }

    private List<Payments.ControlSum> sums(RunId id, Payment.Kind kind) {
        return payments.sums(id).stream().filter(sum -> sum.kind() == kind).toList();
    }

    private static List<Payment> ofSatker(List<Payment> all, @Nullable String kodeSatker) {
        if (kodeSatker == null) {
            return all;
        }
        List<Payment> ofSatker =
                all.stream().filter(one -> one.kodeSatker().equals(kodeSatker)).toList();
        if (ofSatker.isEmpty()) {
            throw Refused.notFound("payments-none-of-satker");
        }
        return ofSatker;
    }

    private static List<Payment> ofBank(List<Payment> all, @Nullable String bank) {
        if (bank == null) {
            return all;
        }
        List<Payment> ofBank =
                all.stream().filter(one -> one.payee().bankCode().equals(bank)).toList();
        if (ofBank.isEmpty()) {
            throw Refused.notFound("payments-none-at-bank");
        }
        return ofBank;
    }

    private byte[] bytes(
            AgencyId agency,
            PaymentProfile profile,
            Run run,
            Wanted wanted,
            List<Payment> all,
            List<Payment> chosen) {
        YearMonth month = fileMonth(run, wanted);
        return switch (profile) {
            case WEBGAJI_TUKIN_TXT -> webGaji(month, chosen, withheld(agency, run, all)).bytes();
            case WEBGAJI_TUKIN_XLSX ->
                    PlainWorkbook.of(
                            SHEET, webGaji(month, chosen, withheld(agency, run, all)).cells());
            case SIPD_TPP_XLSX ->
                    PlainWorkbook.of(
                            SipdFile.SHEET,
                            describeTpp.describe(run, chosen, withheld(agency, run, all)).cells());
            case BANK_CSV -> bankFile(agency, run, wanted, all, chosen).bytes();
            case JSON ->
                    json.bytes(
                            describePayments.describe(
                                    run, month, wanted.kind(), chosen, withheld(agency, run, all)));
        };
    }

    private WithheldShares withheld(AgencyId agency, Run run, List<Payment> opened) {
        return splitWithheld.of(agency, run.id(), opened);
    }

    private static WebGajiFile webGaji(
            YearMonth month, List<Payment> chosen, WithheldShares withheld) {
        refuse(PaymentCheck.notOfSpan(chosen));
        WebGajiFile file = new WebGajiFile(month, chosen, withheld);
        refuse(PaymentCheck.findings(file.cells()));
        return file;
    }

    private BankFile bankFile(
            AgencyId agency, Run run, Wanted wanted, List<Payment> all, List<Payment> chosen) {
        BankOrder order = wanted.order();
        List<Finding> findings = new ArrayList<>(order.findings(holidays(order.valueDate())));
        BankLayout layout =
                layouts.find(requireNonNullElse(order.layout(), USUAL_LAYOUT)).orElse(null);
        if (layout == null) {
            findings.add(Finding.of("layout", "bank-layout-unknown"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("payment-export-invalid", findings);
        }
        return new BankFile(
                requireNonNull(layout),
                order,
                wanted.kind(),
                run.month(),
                all,
                chosen,
                withheld(agency, run, all));
    }

    private Set<LocalDate> holidays(@Nullable LocalDate date) {
        return date == null ? Set.of() : directory.holidays(DateRange.of(YearMonth.from(date)));
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "payment-file-inconsistent",
                    List.of(),
                    findings.stream().limit(MOST_FINDINGS).toList());
        }
    }

    private static YearMonth fileMonth(Run run, Wanted wanted) {
        return requireNonNullElse(wanted.fileMonth(), run.month());
    }

    private static String name(Run run, PaymentProfile profile, Wanted wanted) {
        return Stream.of(
                                "tukin",
                                run.month().toString(),
                                "v" + run.version(),
                                profile.code(),
                                wanted.kind().name().toLowerCase(Locale.ROOT),
                                requireNonNullElse(wanted.kodeSatker(), ""),
                                requireNonNullElse(wanted.bank(), ""),
                                run.id().toString())
                        .filter(part -> !part.isEmpty())
                        .reduce((name, part) -> name + "-" + part)
                        .orElseThrow()
                + "."
                + profile.ending();
    }
}

package id.kinerja.tukin.shadow.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.ExtraGrants;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.shadow.OldPayment;
import id.kinerja.tukin.shadow.OldPayments;
import id.kinerja.tukin.shadow.OldPayments.Brought;
import id.kinerja.tukin.shadow.OldPayments.Weighed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way through a file of what the application before paid. Whose number nobody here has is taken
 * too, since that somebody was paid of whom nothing is known here is what a comparison must show.
 */
final class OldPaymentFileRun implements ImportRun {

    private final PersonId bringer;
    private final LocalDate today;
    private final Directory directory;
    private final OldPayments payments;
    private final ExtraGrants extraGrants;
    private final AuditTrail audit;
    private final boolean apply;
    private final Set<Object> seen = new HashSet<>();

    OldPaymentFileRun(
            PersonId bringer,
            LocalDate today,
            Directory directory,
            OldPayments payments,
            ExtraGrants extraGrants,
            AuditTrail audit,
            boolean apply) {
        this.bringer = bringer;
        this.today = today;
        this.directory = directory;
        this.payments = payments;
        this.extraGrants = extraGrants;
        this.audit = audit;
        this.apply = apply;
    }

    private record NumbersMonth(NomorPegawai number, YearMonth month, RunKind kind) {}

    private record PersonsMonth(PersonId person, YearMonth month, RunKind kind) {}

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<OldPaymentRow> read =
                rows.stream()
                        .flatMap(row -> OldPaymentRow.read(row, today, findings).stream())
                        .toList();
        Map<NomorPegawai, PersonId> people =
                directory.numbered(
                        read.stream().map(row -> row.payment().number()).collect(toSet()));
        List<Brought> brought =
                read.stream().flatMap(row -> brought(row, people, findings).stream()).toList();
        if (read.stream().anyMatch(row -> row.payment().kind() != RunKind.MONTH)) {
            extraGrants.beforeApprovals();
            findings.addAll(paidHere(read, people));
        }
        findings.sort(Comparator.comparingInt(Finding::row));
        Weighed weighed = apply ? keep(brought) : payments.weigh(brought);
        return new ImportOutcome(
                Map.of(
                        "payments", weighed.fresh(),
                        "replaced", weighed.replaced(),
                        "known", weighed.known()),
                findings);
    }

    private Optional<Brought> brought(
            OldPaymentRow row, Map<NomorPegawai, PersonId> people, List<Finding> findings) {
        OldPayment payment = row.payment();
        PersonId person = people.get(payment.number());
        boolean first =
                seen.add(new NumbersMonth(payment.number(), payment.month(), payment.kind()));
        if (person != null) {
            first &= seen.add(new PersonsMonth(person, payment.month(), payment.kind()));
        }
        if (!first) {
            findings.add(Finding.ofRow(row.number(), OldPaymentRow.NIP, "old-payment-twice"));
            return Optional.empty();
        }
        if (person == null) {
            findings.add(
                    Finding.ofRow(row.number(), OldPaymentRow.NIP, "old-payment-of-nobody")
                            .asWarning());
        }
        return Optional.of(new Brought(person, payment));
    }

    /** What one has paid already, and the other too, is kept: somebody has to claim it back. */
    private List<Finding> paidHere(List<OldPaymentRow> read, Map<NomorPegawai, PersonId> people) {
        Map<ExtraPay, List<OldPaymentRow>> once =
                read.stream()
                        .filter(row -> people.containsKey(row.payment().number()))
                        .flatMap(row -> pay(row).map(pay -> Map.entry(pay, row)).stream())
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return once.entrySet().stream()
                .flatMap(one -> paidHere(one.getKey(), one.getValue(), people))
                .toList();
    }

    private Stream<Finding> paidHere(
            ExtraPay pay, List<OldPaymentRow> rows, Map<NomorPegawai, PersonId> people) {
        Set<PersonId> paid =
                extraGrants.paidHere(
                        pay,
                        rows.stream()
                                .flatMap(
                                        row ->
                                                Stream.ofNullable(
                                                        people.get(row.payment().number())))
                                .toList());
        return rows.stream()
                .filter(row -> paid.contains(people.get(row.payment().number())))
                .map(
                        row ->
                                Finding.ofRow(
                                                row.number(),
                                                OldPaymentRow.KIND,
                                                "old-extra-paid-here",
                                                Integer.toString(pay.year()))
                                        .asWarning());
    }

    private static Optional<ExtraPay> pay(OldPaymentRow row) {
        return row.payment()
                .kind()
                .extra()
                .map(kind -> new ExtraPay(kind, row.payment().month().getYear()));
    }

    private Weighed keep(List<Brought> brought) {
        Weighed kept = payments.keep(brought, bringer);
        if (kept.fresh() + kept.replaced() > 0) {
            audit.record(
                    Act.of("OLD_PAYMENTS_KEPT")
                            .with("fresh", kept.fresh())
                            .with("replaced", kept.replaced()));
        }
        return kept;
    }
}
